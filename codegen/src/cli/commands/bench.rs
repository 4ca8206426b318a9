//! `bench`.

use std::process::ExitCode;

use crate::build::cargo;
use crate::cli::arguments::BenchArguments;
use crate::cli::command_error::CommandError;
use crate::cli::work::discover_here;

/// Runs a program of the benchmark workspace.
pub(in crate::cli) fn bench(arguments: &BenchArguments) -> Result<ExitCode, CommandError> {
    let root = discover_here()?.root;
    let path = root.join("benches").join("Cargo.toml");
    if !path.is_file() {
        return Err(CommandError::NoBenches { path });
    }
    let mut command = cargo(&root);
    command
        .args(["run", "--quiet", "--release", "--manifest-path"])
        .arg(&path);
    command.args(["--bin", arguments.name.program(), "--"]);
    if arguments.json {
        command.arg("--json");
    }
    let status = command.status().map_err(|source| CommandError::Start {
        program: "cargo".into(),
        source,
    })?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
