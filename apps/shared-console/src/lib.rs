//! How an App that is run on a console answers its command line, tells its outcome, and bears the Faults of its modules: a
//! plain library, no module, so that each App links a copy.
//!
//! # Floors
//!
//! ```text
//! 2 program
//! 1 command faulty_frames module_row output output_form
//! ```

#![forbid(unsafe_code)]

mod command;
mod faulty_frames;
mod module_row;
mod output;
mod output_form;
mod program;

pub use command::Command;
pub use faulty_frames::FaultyFrames;
pub use module_row::ModuleRow;
pub use output::{OutputError, tell, tell_json};
pub use output_form::OutputForm;
pub use program::Program;
