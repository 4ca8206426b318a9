//! Starting an App that was built.

mod program;
mod way;

pub use program::{Program, launch, name_after_app};
pub use way::Way;
