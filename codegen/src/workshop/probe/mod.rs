//! Trying a library in a process of its own before it is published.
//!
//! Loading a library runs its constructors, and `initialize` runs the module's own code; either may crash, abort or
//! never end. So the command line starts itself as a child with the hidden command `probe`, and judges by the child's
//! output.

mod child;
mod ending;
mod probe;
mod probe_error;
mod probe_request;
mod ready_probe;
mod start;
mod step;
mod transcript;
mod wait;

pub(crate) use child::{run_child, run_waiting_child};
pub(crate) use probe::probe;
pub(crate) use probe_error::ProbeError;
pub(crate) use probe_request::ProbeRequest;
pub(crate) use ready_probe::ReadyProbe;
pub(crate) use start::Start;
pub(crate) use step::Step;
