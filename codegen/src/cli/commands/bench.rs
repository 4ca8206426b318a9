//! `bench`.

use std::env::current_exe;
use std::ffi::OsString;
use std::io;
use std::path::absolute;
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
    // What the program loads by itself is built first; the App's own modules are published by `run`.
    let loaded = arguments.name.loaded();
    if !loaded.is_empty() {
        let mut peers = cargo(&benches);
        peers.args(["build", "--quiet", "--release"]);
        peers.args(loaded.iter().flat_map(|package| ["--package", package]));
        if !is_successful(peers, "cargo")? {
            return Ok(ExitCode::FAILURE);
        }
    }
    let program = current_exe().map_err(|source| start("cargo xtask", source))?;
    let mut app = Command::new(&program);
    app.env("KEYWAY_BENCH_XTASK", &program);
    app.current_dir(&benches);
    app.env("KEYWAY_BENCH_PEERS", target.join("release"));
    app.args(["run", arguments.name.program(), "--release", "--"]);
    app.args(passed_on(arguments)?);
    Ok(if is_successful(app, "cargo xtask run")? {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// What the program is told; it refuses what it does not know itself.
fn passed_on(arguments: &BenchArguments) -> Result<Vec<OsString>, CommandError> {
    let mut words: Vec<OsString> = Vec::new();
    if arguments.json {
        words.push("--json".into());
    }
    if arguments.quick {
        words.push("--quick".into());
    }
    if let Some(name) = &arguments.only {
        words.extend(["--only".into(), name.into()]);
    }
    if let Some(file) = &arguments.svg {
        // The program runs in another folder than the one that the path was written in.
        let file = absolute(file).map_err(|source| start("cargo xtask run", source))?;
        words.extend(["--svg".into(), file.into()]);
    }
    Ok(words)
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
