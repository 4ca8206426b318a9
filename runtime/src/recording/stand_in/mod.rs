//! What answers a module in the place of its imports while a recording is played.
mod stand_in_call;
mod stand_ins;

pub use stand_in_call::StandInCall;
pub use stand_ins::StandIns;
