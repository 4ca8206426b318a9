//! Starting an App that was built.

mod launch;
mod program;

pub use launch::launch;
pub use program::Program;
