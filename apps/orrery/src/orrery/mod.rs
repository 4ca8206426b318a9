//! The ViewModel, its View, its lifecycle, and how a run goes.

#[expect(
    clippy::module_inception,
    reason = "the file is named after its one type"
)]
mod orrery;
mod outcome;
mod progress;
#[cfg(all(test, feature = "static"))]
mod reload_test;
mod run;
mod run_error;

pub use orrery::Orrery;
use run_error::RunError;
