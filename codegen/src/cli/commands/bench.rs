//! `bench`.

use std::env::current_exe;
use std::ffi::OsString;
use std::io;
use std::path::absolute;
use std::process::{Command, ExitCode};

use serde_json::json;

use crate::build::cargo;
use crate::cli::arguments::{BenchArguments, BenchName};
use crate::cli::bench_gen::{Row, measure};
use crate::cli::command_error::CommandError;
use crate::cli::output::{print, print_json};
use crate::cli::work::discover_here;
use crate::discover::{Workspace, discover};

/// Runs a program of the benchmark workspace.
pub(in crate::cli) fn bench(arguments: &BenchArguments) -> Result<ExitCode, CommandError> {
    let workspace = discover_here()?;
    let path = workspace.root.join("tests/benches/Cargo.toml");
    if !path.is_file() {
        return Err(CommandError::NoBenches { path });
    }
    if arguments.name == BenchName::Gen {
        return bench_gen(&workspace, arguments);
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

/// Measures the generator, which needs no program but this one.
fn bench_gen(workspace: &Workspace, arguments: &BenchArguments) -> Result<ExitCode, CommandError> {
    let program = current_exe().map_err(|source| start("cargo xtask", source))?;
    let rows = measure(workspace, &program)?;
    if arguments.json {
        print_json(&json!({ "unit": "ms", "gen": rows }));
        return Ok(ExitCode::SUCCESS);
    }
    print("crates  cargo metadata  with --no-deps      gen  ratio");
    for row in rows {
        let Row {
            crates,
            metadata,
            members,
            gen_idle,
            ratio,
        } = row;
        print(format_args!(
            "{crates:6}  {metadata:11.0} ms  {members:11.0} ms  {gen_idle:4.0} ms  {ratio:5.2}"
        ));
    }
    Ok(ExitCode::SUCCESS)
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
