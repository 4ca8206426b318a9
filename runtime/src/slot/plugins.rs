//! `Plugins`, the slots of all Plugins of one Core.
use std::iter::FilterMap;
use std::slice;

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

impl<V: 'static> IntoIterator for Plugins<V> {
    type Item = &'static V;
    type IntoIter =
        FilterMap<slice::Iter<'static, Slot<V>>, fn(&'static Slot<V>) -> Option<&'static V>>;

    /// Like [`iter`](Self::iter), for a `for` loop.
    fn into_iter(self) -> Self::IntoIter {
        self.slots.iter().filter_map(Slot::get)
    }
}

impl<V: 'static> Clone for Plugins<V> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<V: 'static> Copy for Plugins<V> {}
