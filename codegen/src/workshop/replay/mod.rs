//! Compiling one module without asking cargo.
//!
//! When only the sources of one module have changed, cargo would start the compiler with the same arguments as the last
//! time. So these are captured when cargo starts it, and replayed; cargo's own work around that takes as long as a good
//! part of the compilation. Whenever another input may have changed, cargo runs: see [`Memory::plan`].
//!
//! `RUSTC_WRAPPER` captures, and not `RUSTC_WORKSPACE_WRAPPER`: cargo keeps builds under the latter apart from all
//! others, so that a first `dev` would compile the whole workspace again. Users with a wrapper of their own keep it,
//! without replays.
//!
//! The compiler writes to a folder of the session and not to cargo's: cargo would take a newer library there for its
//! own when a source gets its old time back.

mod capture;
mod command_line;
mod compile;
mod debug_info;
mod dep_info;
mod fallback_reason;
mod inputs;
mod link;
mod memory;
mod replay_error;
mod replay_plan;
#[cfg(test)]
mod tests;
mod wrapper;

pub(crate) use capture::Capture;
pub(crate) use compile::compile;
pub(crate) use debug_info::DebugInfo;
pub(crate) use dep_info::DepInfo;
pub(crate) use fallback_reason::FallbackReason;
pub(crate) use link::{is_linking, link, reason as full_link_reason};
pub(crate) use memory::Memory;
pub(crate) use replay_error::ReplayError;
pub(crate) use replay_plan::ReplayPlan;
pub(crate) use wrapper::{has_own_wrapper, is_wrapping, wrap, wrapping};
