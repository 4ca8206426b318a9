//! `measure`: the cost of `gen` without changes, beside `cargo metadata` of the same workspace.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use super::figure::Figure;
use super::median::median;
use super::synthetic::write_workspace;
use crate::task_error::TaskError;
use keyway_codegen::generator::discover::Workspace;
use keyway_codegen::workshop::cargo;

/// Members of the workspaces, and how often each command runs; the commands take turns.
const SIZES: [usize; 5] = [10, 100, 300, 1000, 3000];
const ROUNDS: usize = 9;

/// Writes a workspace of each size into the target folder and measures it with `program` as the command line.
pub(crate) fn measure(workspace: &Workspace, program: &Path) -> Result<Vec<Figure>, TaskError> {
    let runtime = workspace.root.join("runtime");
    let rows = SIZES.map(|crates| {
        let folder = workspace.target_directory.join("keyway/bench-gen");
        let folder = folder.join(crates.to_string());
        let file_error = TaskError::file(&folder);
        write_workspace(&folder, crates, &runtime).map_err(&file_error)?;
        // With a lock file cargo has nothing to look up.
        fs::copy(workspace.root.join("Cargo.lock"), folder.join("Cargo.lock"))
            .map_err(file_error)?;
        figures(&folder, crates, program)
    });
    let rows: Result<Vec<_>, _> = rows.into_iter().collect();
    Ok(rows?.into_iter().flatten().collect())
}

fn figures(folder: &Path, crates: usize, program: &Path) -> Result<[Figure; 4], TaskError> {
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
    let [metadata, members, gen_idle] = times.map(|times| median(&times).unwrap_or_default());
    let figure = |case: &str, value: f64, unit: &str| Figure {
        case: case.to_owned(),
        subject: format!("{crates} crates"),
        value: (value * 100.0).round() / 100.0,
        unit: unit.to_owned(),
    };
    Ok([
        figure("cargo metadata", metadata, "ms"),
        figure("cargo metadata --no-deps", members, "ms"),
        figure("gen", gen_idle, "ms"),
        figure("gen / cargo metadata", gen_idle / metadata, "×"),
    ])
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
