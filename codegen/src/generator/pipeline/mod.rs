//! The stages in order, and what a run of them knows.

mod dump;
mod outcome;
mod pipeline;
mod resolved;
mod stage;

pub use dump::dump;
pub use outcome::Outcome;
pub use pipeline::{analyze, compare, generate};
pub use resolved::Resolved;
pub use stage::Stage;
