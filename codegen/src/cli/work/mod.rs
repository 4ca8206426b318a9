//! What several commands do.

mod build_app;
mod build_modules;
mod built;
mod findings;
mod generate;
mod generation;
mod read;
mod store;

pub(super) use build_app::build_app;
pub(super) use build_modules::{build_modules, crates, this_program};
pub(super) use built::Built;
pub(super) use findings::{refuse_errors, show_findings};
pub(super) use generate::{generate, generate_and_compare};
pub(super) use generation::Generation;
pub(super) use read::{discover_here, read};
pub(super) use store::{hosted_target, static_target, store};
