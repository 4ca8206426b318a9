//! `Persistence`, whether a ViewModel has persisted fields.

/// Whether fields of a ViewModel are persisted across a reload.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Persistence {
    /// No field is persisted.
    Nothing,
    /// The fields with `#[viewmodel(persist)]` are persisted.
    Fields,
}
