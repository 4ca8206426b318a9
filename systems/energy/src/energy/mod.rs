//! The ViewModel, its View and its lifecycle.

mod drift;
#[expect(
    clippy::module_inception,
    reason = "the file is named after its one type"
)]
mod energy;
mod lifecycle;
mod watch_view;

use drift::Drift;
pub use energy::Energy;
