//! `SlotRef`, a slot of an App by name.

/// A slot in the `imports.rs` of an App, by the static that holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SlotRef {
    /// The slot of the System that serves a Core.
    System(String),
    /// One of the slots of a Core's Plugins, by its index.
    Plugin(String, usize),
}
