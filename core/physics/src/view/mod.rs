//! The contract of N-body motion.

mod integrator_view;
mod measure_view;

pub use integrator_view::IntegratorView;
pub use measure_view::MeasureView;
