//! The ViewModel, its Views and the coefficients of the method.

mod coefficients;
mod integrator_view;
mod measure_view;
#[expect(
    clippy::module_inception,
    reason = "the file is named after its one type"
)]
mod yoshida4;

pub use yoshida4::Yoshida4;
