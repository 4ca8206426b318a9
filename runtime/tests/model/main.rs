//! The handover of a state, in orders of threads that a test under load would meet once in a blue moon: the sources of
//! slots and states, with a synchronization that shuttle schedules.
//!
//! Run it with `RUSTFLAGS="--cfg keyway_model" cargo test -p keyway --test model`.
#![cfg(keyway_model)]
#![allow(
    dead_code,
    unreachable_pub,
    reason = "the model uses a part of what the runtime exports"
)]

#[path = "../../src/fault/absence.rs"]
mod absence_source;
mod fault {
    pub(crate) use crate::absence_source::Absence;
    pub(crate) fn is_leaving() -> bool {
        false
    }
}
mod handover;
mod host;
#[path = "../../src/slot/slot.rs"]
mod slot_source;
mod slot {
    pub(crate) use crate::slot_source::Slot;
}
mod state;
mod sync;
