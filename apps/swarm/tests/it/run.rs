//! `Run`.

use std::path::Path;
use std::process::Command;

/// What came of one run of the program.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Runs the program in a folder.
pub(crate) fn swarm(folder: &Path, line: &str) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_swarm"));
    command.args(line.split_whitespace()).current_dir(folder);
    let output = command.env_remove("RUST_BACKTRACE").output().unwrap();
    Run {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}
