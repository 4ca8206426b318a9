//! `cargo`, the command that all runs of cargo start from.

use std::env;
use std::path::Path;
use std::process::Command;

/// Cargo in `directory`: the program that `$CARGO` names, as inside of `cargo run`, else the one on the path.
#[must_use]
pub fn cargo(directory: &Path) -> Command {
    let program = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    command.current_dir(directory);
    command
}
