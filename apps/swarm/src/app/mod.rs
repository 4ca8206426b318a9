//! The ViewModel, its View, its lifecycle, and how a run goes.

mod choose;
mod finish;
mod run;
mod run_error;
mod swarm;

use run_error::RunError;
pub use swarm::Swarm;
