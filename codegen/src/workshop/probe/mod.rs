//! Trying a library in a process of its own before it is published.
//!
//! Loading a library runs its constructors, and `initialize` runs the module's own code; either may crash, abort or never end.
//! So the command line starts itself as a child with the hidden command `probe`, and judges by what the child wrote.

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

pub use child::{run_child, run_told_child};
pub(crate) use probe::probe_in;
pub use probe::{Probed, probe};
pub use probe_error::ProbeError;
pub use probe_request::ProbeRequest;
pub use ready_probe::ReadyProbe;
pub use start::Start;
pub use step::Step;
