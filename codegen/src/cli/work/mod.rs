//! Work that several commands share, and options that several take.
//!
//! # Floors
//!
//! ```text
//! 3 built control
//! 2 generation
//! 1 build_options store
//! ```

mod build_options;
mod built;
mod control;
mod generation;
mod store;

pub(super) use build_options::BuildOptions;
pub(super) use built::{Built, build_app, build_modules, crates, this_program};
pub(super) use control::{ControlOptions, control};
pub(super) use generation::{
    Generation, discover_here, generate_and_compare, read, read_quietly, refuse_errors,
    run_generator, show_findings,
};
pub(super) use store::{StoreOptions, hosted_target, static_target, store};
