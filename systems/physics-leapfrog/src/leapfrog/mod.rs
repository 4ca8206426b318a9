//! The ViewModel and its Views.

mod integrator_view;
#[expect(
    clippy::module_inception,
    reason = "the file is named after its one type"
)]
mod leapfrog;
mod measure_view;

pub use leapfrog::Leapfrog;
