//! `ProvidedRow`, the binding of one Core that an App serves itself.

use super::SlotRef;

/// The names by which `hosted.rs` and `linked.rs` bind a Core of the App's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvidedRow {
    /// Name of the module in `provided.rs`.
    pub module: String,
    /// The App's slot that its table goes to.
    pub slot: SlotRef,
}
