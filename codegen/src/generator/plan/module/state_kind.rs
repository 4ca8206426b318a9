//! Where the instance of a ViewModel lives.

/// Where the instance of a ViewModel lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StateKind {
    /// Nowhere: it has no fields.
    Stateless,
    /// In a cell without a lock: everything takes `&self`, and nothing persists.
    Shared,
    /// Behind a lock.
    Locked,
}
