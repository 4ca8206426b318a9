//! Running an App that was built, or this program as its launcher.

mod program;
mod supervision;
mod way;

pub(crate) use program::{Program, launch, name_after_app};
pub(crate) use supervision::Supervision;
pub(crate) use way::Way;
