//! `MeteredCall`.
use std::time::Instant;

use crate::metrics::CallCounters;

/// A call that is being made. It is counted when this is dropped: as one with a Fault, unless its outcome was told, since where
/// modules are linked a panic is no outcome but goes through the layer.
#[derive(Debug)]
pub struct MeteredCall<'m> {
    pub(super) counters: &'m CallCounters,
    pub(super) function: usize,
    pub(super) start: Instant,
    pub(super) is_fault: bool,
}

impl MeteredCall<'_> {
    /// Counts the call.
    #[inline]
    pub fn end(mut self, is_fault: bool) {
        self.is_fault = is_fault;
    }
}

impl Drop for MeteredCall<'_> {
    #[inline]
    fn drop(&mut self) {
        let took = self.start.elapsed();
        self.counters.count(self.function, took, self.is_fault);
    }
}
