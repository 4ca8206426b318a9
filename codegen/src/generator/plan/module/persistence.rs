//! Whether fields outlive a reload.

/// Whether fields of a ViewModel outlive a reload.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Persistence {
    /// No field does.
    Nothing,
    /// Those with `#[viewmodel(persist)]` do.
    Fields,
}
