//! `this_program`.

use std::path::PathBuf;
use std::{env, fs, process};

use crate::cli::command_error::CommandError;

/// Path of this process's program, which probes libraries in a child process. If its file was replaced meanwhile, as by
/// a rebuild of the command line, the system still has the one that runs.
pub(in crate::cli) fn this_program() -> Result<PathBuf, CommandError> {
    let program = env::current_exe().map_err(|source| CommandError::Start {
        program: "the running program".into(),
        source,
    })?;
    let running = PathBuf::from(format!("/proc/{}/exe", process::id()));
    let is_replaced = !program.exists() && fs::symlink_metadata(&running).is_ok();
    Ok(if is_replaced { running } else { program })
}
