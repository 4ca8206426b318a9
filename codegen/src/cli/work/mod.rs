//! What several commands do, and options that several take.
//!
//! # Floors
//!
//! ```text
//! 3 built control
//! 2 generation
//! 1 build_options findings store store_options
//! ```

mod build_options;
mod built;
mod control;
mod findings;
mod generation;
mod store;
mod store_options;

pub(super) use build_options::BuildOptions;
pub(super) use built::{Built, build_app, build_modules, this_program};
pub(super) use control::{ControlOptions, control};
pub(super) use findings::{refuse_errors, show_findings};
pub(super) use generation::{Generation, discover_here, generate_and_compare, read, run_generator};
pub(super) use store::{hosted_target, static_target, store};
pub(super) use store_options::StoreOptions;
