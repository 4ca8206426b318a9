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
pub(crate) fn orrery(folder: &Path, arguments: &[&str]) -> Run {
    let mut command = command(folder, arguments);
    end(command.env_remove("ORRERY_LOG"))
}

/// Runs the program in a folder, with log records from a level on.
pub(crate) fn logging(folder: &Path, arguments: &[&str], level: &str) -> Run {
    let mut command = command(folder, arguments);
    end(command.env("ORRERY_LOG", level))
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_orrery"));
    command.args(arguments).current_dir(folder);
    command.env_remove("RUST_BACKTRACE");
    command
}

fn end(command: &mut Command) -> Run {
    let output = command.output().unwrap();
    Run {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}
