//! The loop around an App, owned by this crate or by a launcher.
mod hosted;
mod run;

pub use hosted::{HOST, host_begin, host_end, host_prepare, host_turn};
pub use run::run;
