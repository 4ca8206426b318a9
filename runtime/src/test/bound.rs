//! `Bound`, a slot that a test has filled.
use crate::slot::Slot;

/// A slot with what was bound there before, which is bound again when this is dropped.
#[derive(Debug)]
pub(super) struct Bound<V: 'static> {
    slot: &'static Slot<V>,
    before: Option<&'static V>,
}

impl<V: 'static> Bound<V> {
    pub(super) fn new(slot: &'static Slot<V>, table: &'static V) -> Self {
        let before = slot.get();
        slot.bind(table);
        Self { slot, before }
    }
}

impl<V: 'static> Drop for Bound<V> {
    fn drop(&mut self) {
        match self.before {
            Some(table) => self.slot.bind(table),
            None => self.slot.clear(),
        }
    }
}
