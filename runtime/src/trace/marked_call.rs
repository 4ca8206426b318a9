//! `MarkedCall`.
use crate::counting::ThreadSlot;

/// A call of the module that has not ended. Dropping this says that the thread has left it.
#[derive(Debug)]
pub struct MarkedCall {
    pub(super) slot: &'static ThreadSlot,
    pub(super) before: u64,
}

impl Drop for MarkedCall {
    #[inline]
    fn drop(&mut self) {
        self.slot.set_caller(self.before);
    }
}
