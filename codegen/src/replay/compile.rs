//! Runs the compiler.

use std::fs;
use std::io::{IsTerminal, stderr};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use super::command_line::{arguments, library};
use super::{ReplayError, ReplayPlan};

/// Variables by which cargo hands its jobs on; outside of cargo their file descriptors mean nothing.
const OF_JOBS: [&str; 3] = ["CARGO_MAKEFLAGS", "MAKEFLAGS", "MFLAGS"];

/// Compiles a module as cargo would and gives its library. What the compiler says goes to the standard error stream.
///
/// # Errors
/// If it does not compile, or the compiler does not start.
pub fn compile(plan: &ReplayPlan) -> Result<PathBuf, ReplayError> {
    fs::create_dir_all(&plan.folder).map_err(|source| ReplayError::Folder {
        path: plan.folder.clone(),
        source,
    })?;
    let capture = &plan.capture;
    let color = if stderr().is_terminal() {
        "always"
    } else {
        "never"
    };
    let mut command = Command::new(&capture.program);
    command
        .current_dir(&capture.directory)
        .env_clear()
        .envs(&capture.environment)
        .args(arguments(plan))
        .arg(format!("--color={color}"))
        .stdin(Stdio::null())
        .stdout(Stdio::null());
    for name in OF_JOBS {
        command.env_remove(name);
    }
    let status = command.status().map_err(|source| ReplayError::Start {
        program: capture.program.clone(),
        source,
    })?;
    if status.success() {
        Ok(library(plan))
    } else {
        Err(ReplayError::Failed {
            package: plan.package.clone(),
        })
    }
}
