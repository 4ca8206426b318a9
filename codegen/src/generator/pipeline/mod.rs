//! The stages in order, and what a run of them knows.

mod lints;
mod outcome;
mod pipeline;
mod resolved;
mod stage;

pub use outcome::Outcome;
pub use pipeline::{analyze, compare, generate};
pub use resolved::Resolved;
pub use stage::Stage;
pub use stage::dump;
