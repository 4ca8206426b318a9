//! `cargo xtask`: the command line of Keyway on this workspace.
#![forbid(unsafe_code)]

use std::process::ExitCode;

fn main() -> ExitCode {
    keyway_codegen::cli::main()
}
