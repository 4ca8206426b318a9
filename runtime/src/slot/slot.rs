//! `Slot`.
use std::fmt;

use crate::sync::AtomicCell;

/// A binding that is *pending* until a table is published into it and *bound* from then on.
///
/// One pointer-sized atomic cell: a read is one load with acquire order, no lock, no look-up; a publication is one store.
/// Tables are never unmapped, so what was read stays valid, at worst as the table of an older generation.
pub struct Slot<V: 'static> {
    table: AtomicCell<Option<&'static V>>,
}

// Host and module read one slot through two copies of the crate that has the cell, perhaps of different versions; in
// each version the cell must be one pointer and nothing else, reached by atomic instructions.
#[cfg(not(keyway_model))]
const _: () = assert!(
    size_of::<Slot<()>>() == size_of::<usize>()
        && align_of::<Slot<()>>() == align_of::<usize>()
        && AtomicCell::<Option<&'static ()>>::is_lock_free()
);

impl<V: 'static> Slot<V> {
    /// Makes a pending slot.
    #[must_use]
    pub const fn pending() -> Self {
        Self {
            table: AtomicCell::new(None),
        }
    }

    /// The bound table; `None` while pending. One atomic load.
    #[inline]
    #[must_use]
    pub fn get(&self) -> Option<&'static V> {
        self.table.load()
    }

    /// Publishes a table; later reads on every thread find it. One atomic store.
    pub fn bind(&self, table: &'static V) {
        self.table.store(Some(table));
    }

    /// Makes this slot pending again.
    pub(crate) fn clear(&self) {
        self.table.store(None);
    }

    /// Copies the current content of `other` into this slot.
    pub fn follow(&self, other: &Self) {
        self.table.store(other.table.load());
    }

    /// The bound table, for a binding that is filled before any call.
    ///
    /// # Panics
    /// While pending, with `core` in the message.
    #[inline]
    #[must_use]
    pub fn expect(&self, core: &str) -> &'static V {
        match self.get() {
            Some(table) => table,
            None => pending(core),
        }
    }
}

#[cold]
#[inline(never)]
fn pending(core: &str) -> ! {
    panic!("nothing is bound to {core} yet: load the modules before calling them")
}

impl<V: 'static> fmt::Debug for Slot<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.get().is_some() {
            "bound"
        } else {
            "pending"
        })
    }
}
