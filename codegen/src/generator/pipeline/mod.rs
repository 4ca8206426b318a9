//! The pipeline: all stages in order, and the results of a run.

mod outcome;
mod pipeline;
mod resolved;
mod stage;
mod written_layers;

pub use outcome::Outcome;
pub use pipeline::{analyze, compare, generate};
pub use resolved::Resolved;
pub use stage::Stage;
pub use stage::dump;
