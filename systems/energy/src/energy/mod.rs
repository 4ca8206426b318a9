//! The ViewModel, its lifecycle and its View.

mod drift;
#[expect(
    clippy::module_inception,
    reason = "the file is named after its one type"
)]
mod energy;

use drift::Drift;
pub use energy::Energy;
