//! Work that several commands share, and options that several take.
//!
//! # Floors
//!
//! ```text
//! 5 built control
//! 4 build_options compiled
//! 3 compile_options store
//! 2 generation
//! 1 idle interrupt ship sign_options this_program
//! ```

mod build_options;
mod built;
mod compile_options;
mod compiled;
mod control;
mod generation;
mod idle;
mod interrupt;
mod ship;
mod sign_options;
mod store;
mod this_program;

pub(super) use build_options::BuildOptions;
pub(super) use built::{
    Built, build_app, build_aside, build_layers, build_modules, compile_modules, crates,
    refuse_own_loop,
};
pub(super) use compile_options::CompileOptions;
pub(super) use compiled::program_of;
pub(super) use control::{ControlOptions, control};
pub(super) use generation::{
    Generation, discover_here, generate_and_compare, generate_noted, read, read_quietly,
    refuse_errors, run_generator, show_findings,
};
pub(super) use idle::Idle;
pub(super) use interrupt::Interrupt;
pub(super) use ship::ship;
pub(super) use sign_options::SignOptions;
pub(super) use store::{StoreOptions, published};
pub(super) use this_program::this_program;
