//! Modules described as values, and the header by which a library exports one.
mod context;
mod declined;
mod export;
mod header_prefix;
mod lifecycle;
mod module;
mod module_header;
mod not_now;
mod requirement;
mod step_error;
mod steps;
mod streams;

pub use context::Context;
pub use declined::Declined;
pub use header_prefix::HeaderPrefix;
pub use lifecycle::Lifecycle;
pub use module::Module;
pub use module_header::ModuleHeader;
pub use not_now::NotNow;
pub use requirement::Requirement;
pub(crate) use step_error::StepError;
pub use steps::{
    adopt, attach, initialize, initialize_locked, initialize_shared, lend, nothing, nothing_lent,
    nothing_saved, nothing_to_restore, nothing_to_salvage, restore, resume_locked, salvage, save,
    shutdown_locked, shutdown_shared, start, start_locked, start_shared, suspend_locked,
    with_locked, with_shared,
};
pub use streams::flush_streams;
pub(crate) use streams::{end_flusher, flush_left, start_flusher};
