//! `measure`: the cost of `gen` without changes, beside `cargo metadata` of the same workspace.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use keyway_codegen::generator::discover::Workspace;
use keyway_codegen::workshop::cargo;
use serde::Serialize;

use super::synthetic::write_workspace;
use crate::task_error::TaskError;

/// Members of the workspaces, and how often each command runs; the commands take turns.
const SIZES: [usize; 3] = [10, 100, 1000];
const ROUNDS: usize = 9;

/// Medians over the rounds, in milliseconds.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Row {
    /// Members of the workspace.
    pub(crate) crates: usize,
    /// Time of `cargo metadata`.
    pub(crate) metadata: f64,
    /// Time of `cargo metadata --no-deps`, which `gen` runs first.
    pub(crate) members: f64,
    /// Time of `gen` without changes.
    pub(crate) gen_idle: f64,
    /// Ratio of `gen` to `cargo metadata`.
    pub(crate) ratio: f64,
}

/// Writes a workspace of each size into the target folder and measures it with `program` as the command line.
pub(crate) fn measure(workspace: &Workspace, program: &Path) -> Result<Vec<Row>, TaskError> {
    let runtime = workspace.root.join("runtime");
    let rows = SIZES.map(|crates| {
        let folder = workspace.target_directory.join("keyway/bench-gen");
        let folder = folder.join(crates.to_string());
        let file_error = TaskError::file(&folder);
        write_workspace(&folder, crates, &runtime).map_err(&file_error)?;
        // With a lock file cargo has nothing to look up.
        fs::copy(workspace.root.join("Cargo.lock"), folder.join("Cargo.lock"))
            .map_err(file_error)?;
        row(&folder, crates, program)
    });
    rows.into_iter().collect()
}

fn row(folder: &Path, crates: usize, program: &Path) -> Result<Row, TaskError> {
    let metadata = || {
        let mut command = cargo(folder);
        command.args(["metadata", "--format-version", "1"]);
        command
    };
    let members = || {
        let mut command = metadata();
        command.arg("--no-deps");
        command
    };
    let generate = || {
        let mut command = Command::new(program);
        command.current_dir(folder).arg("gen");
        command
    };
    // The first runs write the lock file and the generated files.
    time(metadata())?;
    time(generate())?;
    let mut times = [const { Vec::new() }; 3];
    for _ in 0..ROUNDS {
        for (times, command) in times.iter_mut().zip([metadata(), members(), generate()]) {
            times.push(time(command)?);
        }
    }
    let [metadata, members, gen_idle] = times.map(median);
    Ok(Row {
        crates,
        metadata,
        members,
        gen_idle,
        ratio: gen_idle / metadata,
    })
}

/// Runs a command and returns its time in milliseconds.
fn time(mut command: Command) -> Result<f64, TaskError> {
    let name = PathBuf::from(command.get_program());
    let begin = Instant::now();
    let status = command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .map_err(TaskError::start(&name))?;
    let elapsed = begin.elapsed().as_secs_f64() * 1000.0;
    if status.success() {
        Ok(elapsed)
    } else {
        Err(TaskError::Failed { program: name })
    }
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}
