//! `cargo xtask`: the command line of Keyway on this workspace, with the commands of this repository alone.
//!
//! # Floors
//!
//! ```text
//! 3 command
//! 2 bench ci fuzz ship tidy
//! 1 task_error
//! ```
#![forbid(unsafe_code)]

mod bench;
mod ci;
mod command;
mod fuzz;
mod ship;
mod task_error;
mod tidy;

use std::process::ExitCode;

fn main() -> ExitCode {
    keyway_codegen::cli::main_with(command::Command::run)
}
