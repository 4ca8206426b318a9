//! `Plugins`, the slots of all Plugins of one Core.
use super::Slot;

/// The Plugins of a Core in declared order.
#[derive(Debug)]
pub struct Plugins<V: 'static> {
    slots: &'static [Slot<V>],
}

impl<V: 'static> Plugins<V> {
    /// Makes the list from one slot for each Plugin.
    #[must_use]
    pub const fn new(slots: &'static [Slot<V>]) -> Self {
        Self { slots }
    }

    /// The tables of the Plugins that are bound now; pending slots are skipped.
    pub fn iter(&self) -> impl Iterator<Item = &'static V> + use<V> {
        self.slots.iter().filter_map(Slot::get)
    }
}

impl<V: 'static> Clone for Plugins<V> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<V: 'static> Copy for Plugins<V> {}
