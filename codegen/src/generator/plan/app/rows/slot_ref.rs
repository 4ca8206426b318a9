//! `SlotRef`, a slot of an App by name.

/// A slot in the `imports.rs` of an App, by the static that holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SlotRef {
    /// The slot that importers of a Core follow.
    System(String),
    /// The slot of what is behind a layer of a Core, by the layer's index: the outermost is 0.
    Behind(String, usize),
    /// One of the slots of a Core's Plugins, by its index.
    Plugin(String, usize),
}
