//! `bench`: arguments and function.

use std::env::current_exe;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf, absolute};
use std::process::{Command, ExitCode, Stdio};

use clap::Args;
use clap::ValueEnum;
use keyway_codegen::cli::{print, print_json};
use keyway_codegen::generator::discover::{Workspace, discover};
use keyway_codegen::workshop::cargo;
use serde::Deserialize;
use serde_json::json;

use super::figure::Figure;
use super::measure::measure;
use super::plot::Plot;
use crate::task_error::TaskError;

const EXAMPLES: &str = "\
Examples:
  cargo xtask bench calls          a table of medians
  cargo xtask bench calls --json   the same as one JSON object
  cargo xtask bench gen            the generator on 10 to 3,000 crates
  cargo xtask bench reload         pauses, loads, memory, and edit to live
  cargo xtask bench reload --sizes --svg docs/reload-pause.svg
                                   the pause against the size of the state, and its curves
  cargo xtask bench ecs            the entity component system beside its peers
  cargo xtask bench ecs --quick    one short run: to see that all works, not to compare
  cargo xtask bench ecs --svg docs/ecs-bench.svg
                                   the same, and writes this chart and beside it the curves,
                                   all figures, and the tables of docs/ecs-bench.md

The benchmarks are a workspace of their own in `tests/benches/`, so that nothing else builds the
libraries they compare with.";

/// What to measure.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub(crate) struct BenchArguments {
    /// The benchmark
    name: BenchName,
    /// Print one JSON object in place of a table
    #[arg(long)]
    pub(crate) json: bool,
    /// One short run in place of several (only `ecs`)
    #[arg(long)]
    pub(crate) quick: bool,
    /// Write a chart to this file; of `ecs` curves, figures and tables go beside it
    #[arg(long, value_name = "FILE")]
    pub(crate) svg: Option<PathBuf>,
    /// Measure only the pause against the size of the state (only `reload`)
    #[arg(long)]
    pub(crate) sizes: bool,
    /// Measure only what has this in its name (only `ecs`)
    #[arg(long, value_name = "NAME")]
    pub(crate) only: Option<String>,
}

/// Runs a program of the benchmark workspace.
pub(crate) fn bench(arguments: &BenchArguments) -> Result<ExitCode, TaskError> {
    let workspace = discover(Path::new("."))?;
    let path = workspace.root.join("tests/benches/Cargo.toml");
    if !path.is_file() {
        return Err(TaskError::NoBenches { path });
    }
    if arguments.name == BenchName::Gen {
        return bench_generator(&workspace, arguments);
    }
    let benches = path.with_file_name("");
    let target = discover(&benches)?.target_directory;
    // Packages that the program loads by itself are built first; the App's own modules are published by `run`.
    let loaded = arguments.name.loaded();
    if !loaded.is_empty() {
        let mut peers = cargo(&benches);
        peers.args(["build", "--quiet", "--release"]);
        peers.args(loaded.iter().flat_map(|package| ["--package", package]));
        if !is_successful(peers, "cargo")? {
            return Ok(ExitCode::FAILURE);
        }
    }
    let program = current_exe().map_err(TaskError::start("cargo xtask"))?;
    let mut app = Command::new(&program);
    app.env("KEYWAY_BENCH_XTASK", &program);
    app.current_dir(&benches);
    app.env("KEYWAY_BENCH_PEERS", target.join("release"));
    app.args(["run", arguments.name.program(), "--release", "--"]);
    app.args(passed_on(arguments)?);
    if let (BenchName::Reload, Some(file)) = (arguments.name, &arguments.svg) {
        return drawn_reload(app, file);
    }
    Ok(if is_successful(app, "cargo xtask run")? {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Arguments for the program, which refuses those that it does not know.
fn passed_on(arguments: &BenchArguments) -> Result<Vec<OsString>, TaskError> {
    let mut words: Vec<OsString> = Vec::new();
    let is_drawn_here = arguments.name == BenchName::Reload && arguments.svg.is_some();
    if arguments.json || is_drawn_here {
        words.push("--json".into());
    }
    if arguments.quick {
        words.push("--quick".into());
    }
    if let Some(name) = &arguments.only {
        words.extend(["--only".into(), name.into()]);
    }
    if arguments.sizes {
        words.push("--sizes".into());
    }
    if let Some(file) = arguments.svg.as_ref().filter(|_| !is_drawn_here) {
        // The program runs in another folder than the one that the path was written in.
        let file = absolute(file).map_err(TaskError::start("cargo xtask run"))?;
        words.extend(["--svg".into(), file.into()]);
    }
    Ok(words)
}

/// Measures the generator, which needs no program but this one.
fn bench_generator(
    workspace: &Workspace,
    arguments: &BenchArguments,
) -> Result<ExitCode, TaskError> {
    let program = current_exe().map_err(TaskError::start("cargo xtask"))?;
    let figures = measure(workspace, &program)?;
    if let Some(file) = &arguments.svg {
        draw(file, GENERATOR, &figures)?;
    }
    if arguments.json {
        print_json(&json!({ "benchmark": "gen", "rows": figures }));
        return Ok(ExitCode::SUCCESS);
    }
    print("|what|of|figure|\n|---|---|---:|");
    for figure in figures {
        let (case, subject) = (figure.case, figure.subject);
        print(format_args!(
            "|{case}|{subject}|{:.2} {}|",
            figure.value, figure.unit
        ));
    }
    Ok(ExitCode::SUCCESS)
}

const GENERATOR: Plot<'_> = Plot {
    title: "gen with nothing to do, beside cargo metadata",
    size: "crates of the workspace",
    cases: &["gen", "cargo metadata", "cargo metadata --no-deps"],
};

const STATE: Plot<'_> = Plot {
    title: "The pause of a reload against the size of the state",
    size: "bytes of the state",
    cases: &["pause, moved", "pause, converted"],
};

fn draw(file: &Path, plot: Plot<'_>, figures: &[Figure]) -> Result<(), TaskError> {
    fs::write(file, plot.drawn(figures)).map_err(TaskError::file(file))
}

/// Runs the program for its figures, draws the curves and prints the figures.
fn drawn_reload(mut app: Command, file: &Path) -> Result<ExitCode, TaskError> {
    let output = app
        .stderr(Stdio::inherit())
        .output()
        .map_err(TaskError::start("cargo xtask run"))?;
    let printed = String::from_utf8_lossy(&output.stdout);
    print(printed.trim_end());
    let figures: Option<Figures> = printed
        .lines()
        .find_map(|line| serde_json::from_str(line).ok());
    let Some(figures) = figures.filter(|_| output.status.success()) else {
        return Ok(ExitCode::FAILURE);
    };
    draw(file, STATE, &figures.rows)?;
    Ok(ExitCode::SUCCESS)
}

/// What a program prints with `--json`.
#[derive(Deserialize)]
struct Figures {
    rows: Vec<Figure>,
}

fn is_successful(mut command: Command, program: &str) -> Result<bool, TaskError> {
    let status = command.status().map_err(TaskError::start(program))?;
    Ok(status.success())
}

/// A program of the workspace in `tests/benches/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum BenchName {
    /// The cost of one call, beside other ways to call into a library
    Calls,
    /// The cost of `gen` where there is nothing to do, beside `cargo metadata`
    Gen,
    /// The cost of a reload, and the way from an edited line to the running program
    Reload,
    /// The entity component system, beside hecs, bevy_ecs, flecs_ecs, gecs and plain vectors
    Ecs,
}

impl BenchName {
    /// The name of the program.
    fn program(self) -> &'static str {
        match self {
            Self::Calls => "calls",
            Self::Gen => "gen",
            Self::Reload => "reload",
            Self::Ecs => "ecs",
        }
    }

    /// The packages that the program loads by itself: cargo knows nothing of them when it builds the program.
    fn loaded(self) -> &'static [&'static str] {
        match self {
            Self::Calls => &["peer-raw", "peer-abi-module"],
            Self::Gen | Self::Reload | Self::Ecs => &[],
        }
    }
}
