//! The ViewModel, its View, its lifecycle, and how a run goes.

mod app_view;
mod bar;
mod begin;
mod choose;
mod finish;
mod lifecycle;
mod run;
mod run_error;
mod swarm;

use run_error::RunError;
pub use swarm::Swarm;
