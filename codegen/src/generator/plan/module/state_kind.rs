//! `StateKind`, the cell of a ViewModel's instance.

/// The cell that holds the instance of a ViewModel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StateKind {
    /// None: the ViewModel has no fields.
    Stateless,
    /// A cell without a lock: all functions take `&self`, and no field is persisted.
    Shared,
    /// A cell with a lock.
    Locked,
}
