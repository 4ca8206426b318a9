//! `bench`.

use std::env::current_exe;
use std::io;
use std::process::{Command, ExitCode};

use crate::build::cargo;
use crate::cli::arguments::BenchArguments;
use crate::cli::command_error::CommandError;
use crate::cli::work::discover_here;
use crate::discover::discover;

/// Runs a program of the benchmark workspace.
pub(in crate::cli) fn bench(arguments: &BenchArguments) -> Result<ExitCode, CommandError> {
    let root = discover_here()?.root;
    let path = root.join("benches").join("Cargo.toml");
    if !path.is_file() {
        return Err(CommandError::NoBenches { path });
    }
    let benches = path.with_file_name("");
    let target = discover(&benches)?.target_directory;
    // What is measured against is built first; the App's own modules are published by `run`.
    let mut peers = cargo(&benches);
    peers.args(["build", "--quiet", "--release", "--workspace"]);
    if !is_successful(peers, "cargo")? {
        return Ok(ExitCode::FAILURE);
    }
    let mut app = Command::new(current_exe().map_err(|source| start("cargo xtask", source))?);
    app.current_dir(&benches);
    app.env("KEYWAY_BENCH_PEERS", target.join("release"));
    app.args(["run", arguments.name.program(), "--release", "--"]);
    if arguments.json {
        app.arg("--json");
    }
    Ok(if is_successful(app, "cargo xtask run")? {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn is_successful(mut command: Command, program: &str) -> Result<bool, CommandError> {
    let status = command.status().map_err(|source| start(program, source))?;
    Ok(status.success())
}

fn start(program: &str, source: io::Error) -> CommandError {
    CommandError::Start {
        program: program.into(),
        source,
    }
}
