//! Work that several commands share, and options that several take.
//!
//! # Floors
//!
//! ```text
//! 4 built control
//! 3 build_options
//! 2 store
//! 1 generation idle
//! ```

mod build_options;
mod built;
mod control;
mod generation;
mod idle;
mod store;

pub(super) use build_options::BuildOptions;
pub(super) use built::{Built, build_app, build_modules, crates, refuse_own_loop, this_program};
pub(super) use control::{ControlOptions, control};
pub(super) use generation::{
    Generation, discover_here, generate_and_compare, generate_noted, read, read_quietly,
    refuse_errors, run_generator, show_findings,
};
pub(super) use idle::Idle;
pub(super) use store::StoreOptions;
