//! Starting an App that was built.

mod launch;
mod program;
mod way;

pub use launch::{launch, name_after_app};
pub use program::Program;
pub use way::Way;
