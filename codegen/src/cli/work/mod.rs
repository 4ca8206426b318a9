//! What several commands do.

mod build_app;
mod build_modules;
mod built;
mod findings;
mod generation;
mod read;
mod run_generator;
mod store;

pub(super) use build_app::build_app;
pub(super) use build_modules::{build_modules, this_program};
pub(super) use built::Built;
pub(super) use findings::{refuse_errors, show_findings};
pub(super) use generation::Generation;
pub(super) use read::{discover_here, read};
pub(super) use run_generator::{generate_and_compare, run_generator};
pub(super) use store::{hosted_target, static_target, store};
