//! A slot in the `imports.rs` of an App.

/// A slot in the `imports.rs` of an App, by the static that holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SlotRef {
    /// The slot of whichever System serves a Core.
    System(String),
    /// One of the slots of a Core's Plugins, by its index.
    Plugin(String, usize),
}
