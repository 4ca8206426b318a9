//! `CallerMark`, with which a layer says which module its thread is inside of.
use super::MarkedCall;
use crate::counting::ThreadSlot;
use crate::host::thread_slot;

/// Stands for one of the modules that a trace tells apart. The layer in front of that module has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CallerMark(u64);

impl CallerMark {
    /// That of the module with this number, from 1 on: its place among those that a [`Tracer`](super::Tracer) tells apart. `trace` is the
    /// number of the trace, since others may run at the same time.
    #[must_use]
    pub const fn new(trace: u32, number: u32) -> Self {
        Self((trace as u64) << u32::BITS | number as u64)
    }

    /// Begins a call of the module.
    #[must_use]
    #[inline]
    pub fn begin(self) -> MarkedCall {
        let slot = thread_slot();
        let before = slot.set_caller(self.0);
        MarkedCall { slot, before }
    }

    /// The number of the module inside which a thread is; 0 if none of this trace says so.
    pub(super) fn number(slot: &ThreadSlot, trace: u32) -> usize {
        let mark = slot.caller();
        match mark >> u32::BITS == u64::from(trace) {
            true => mark as u32 as usize,
            false => 0,
        }
    }
}
