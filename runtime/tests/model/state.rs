//! The sources of the states.
#[path = "../../src/state/fallback.rs"]
mod fallback;
#[path = "../../src/state/locked_state.rs"]
mod locked_state;
#[path = "../../src/state/phase.rs"]
mod phase;
#[path = "../../src/state/read_guard.rs"]
mod read_guard;
#[path = "../../src/state/write_guard.rs"]
mod write_guard;

pub(crate) use fallback::Fallback;
pub(crate) use locked_state::LockedState;
pub(crate) use read_guard::ReadGuard;
pub(crate) use write_guard::WriteGuard;
