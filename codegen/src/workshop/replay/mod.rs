//! Compiling one module without asking cargo.
//!
//! When nothing but the sources of one module has changed, cargo would start the compiler with the same arguments as the last
//! time. So those are captured when cargo starts it, and replayed; what cargo does around that takes as long as a good part of the
//! compilation. Whenever something else may have changed, cargo decides: see [`Memory::plan`].
//!
//! `RUSTC_WRAPPER` captures, and not `RUSTC_WORKSPACE_WRAPPER`: cargo keeps what is built under the latter apart from all else,
//! so a first `dev` would compile the whole workspace again. Whoever has a wrapper of their own keeps it, without this path.
//!
//! The compiler writes to a folder of the session and not to cargo's: cargo must never find a library there that is newer than it
//! knows, as it would take it for its own when a source gets back its old time.

mod capture;
mod command_line;
mod compile;
mod dep_info;
mod doubt;
mod inputs;
mod memory;
mod replay_error;
mod replay_plan;
#[cfg(test)]
mod tests;
mod wrapper;

pub use capture::Capture;
pub use compile::compile;
pub use dep_info::DepInfo;
pub use doubt::Doubt;
pub use memory::Memory;
pub use replay_error::ReplayError;
pub use replay_plan::ReplayPlan;
pub use wrapper::{has_own_wrapper, is_wrapping, wrap, wrapping};
