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
mod fallback_reason;
mod inputs;
mod memory;
mod replay_error;
mod replay_plan;
#[cfg(test)]
mod tests;
mod wrapper;

pub(crate) use capture::Capture;
pub(crate) use compile::compile;
pub(crate) use dep_info::DepInfo;
pub(crate) use fallback_reason::FallbackReason;
pub(crate) use memory::Memory;
pub(crate) use replay_error::ReplayError;
pub(crate) use replay_plan::ReplayPlan;
pub(crate) use wrapper::{has_own_wrapper, is_wrapping, wrap, wrapping};
