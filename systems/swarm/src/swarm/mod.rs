//! The ViewModel, its View, and how a step goes.

mod census;
mod scratch;
mod seed;
mod step;
#[expect(
    clippy::module_inception,
    reason = "the file is named after its one type"
)]
mod swarm;
mod tally;

use scratch::Scratch;
pub use swarm::Swarm;
