//! Work that several commands share, and options that several take.
//!
//! # Floors
//!
//! ```text
//! 4 built control
//! 3 build_options
//! 2 store
//! 1 generation
//! ```

mod build_options;
mod built;
mod control;
mod generation;
mod store;

pub(super) use build_options::BuildOptions;
pub(super) use built::{Built, build_app, build_modules, crates, refuse_own_loop, this_program};
pub(super) use control::{ControlOptions, control};
pub(super) use generation::{
    Generation, discover_here, generate_and_compare, read, read_quietly, refuse_errors,
    run_generator, show_findings,
};
pub(super) use store::StoreOptions;
