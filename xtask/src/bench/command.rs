//! `bench`: arguments and function.

use std::env::current_exe;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf, absolute};
use std::process::{Command, ExitCode, Stdio};

use clap::{Args, Subcommand};
use keyway_codegen::cli::{print, print_json};
use keyway_codegen::generator::discover::{Workspace, discover};
use keyway_codegen::workshop::cargo;
use serde_json::json;

use super::compare::{CompareArguments, compare};
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
  cargo xtask bench reload --kept  a load beside up to 5,000 libraries that are open
  cargo xtask bench ecs            the entity component system beside its peers
  cargo xtask bench ecs --quick    one short run: to see that all works, not to compare
  cargo xtask bench ecs --svg docs/ecs-bench.svg
                                   the same, and writes this chart and beside it the curves,
                                   all figures, and the tables of docs/ecs-bench.md
  cargo xtask bench compare HEAD~20 calls reload
                                   both of a revision and of this build by turns, with ratios

The benchmarks are a workspace of their own in `tests/benches/`, so that nothing else builds the
libraries they compare with.";

/// What to measure.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub(crate) struct BenchArguments {
    #[command(subcommand)]
    bench: Bench,
    /// Print one JSON object in place of a table
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

#[derive(Debug, Subcommand)]
enum Bench {
    /// The cost of one call, beside other ways to call into a library
    Calls,
    /// The cost of `gen` where there is nothing to do, beside `cargo metadata`
    Gen(GenArguments),
    /// The cost of a reload, and the way from an edited line to the running program
    Reload(ReloadArguments),
    /// The entity component system, beside hecs, bevy_ecs, flecs_ecs, gecs and plain vectors
    Ecs(EcsArguments),
    /// Any of these of an older revision and of this build, by turns
    Compare(CompareArguments),
}

#[derive(Args, Debug)]
struct GenArguments {
    /// Draw the curves into this file
    #[arg(long, value_name = "FILE")]
    svg: Option<PathBuf>,
}

#[derive(Args, Debug)]
struct ReloadArguments {
    /// Measure only the pause against the size of the state
    #[arg(long)]
    sizes: bool,
    /// Measure only the load of a library beside up to 5,000 that are open
    #[arg(long, conflicts_with_all = ["sizes", "svg"])]
    kept: bool,
    /// Draw the curves of the pause against the size of the state into this file
    #[arg(long, value_name = "FILE")]
    svg: Option<PathBuf>,
}

#[derive(Args, Debug)]
struct EcsArguments {
    /// One short run in place of several
    #[arg(long)]
    quick: bool,
    /// Write a chart to this file; curves, figures and tables go beside it
    #[arg(long, value_name = "FILE")]
    svg: Option<PathBuf>,
    /// Measure only what has this in its name
    #[arg(long, value_name = "NAME")]
    only: Option<String>,
}

/// Measures, and prints the figures.
pub(crate) fn bench(arguments: &BenchArguments) -> Result<ExitCode, TaskError> {
    let workspace = discover(Path::new("."))?;
    let path = workspace.root.join("tests/benches/Cargo.toml");
    if !path.is_file() {
        return Err(TaskError::NoBenches { path });
    }
    let benches = path.with_file_name("");
    let json = if arguments.json {
        vec!["--json".into()]
    } else {
        Vec::new()
    };
    match &arguments.bench {
        Bench::Gen(generator) => bench_generator(&workspace, generator, arguments.json),
        // Packages that the program loads by itself: cargo knows nothing of them when it builds the program.
        Bench::Calls => run(&benches, "calls", &["peer-raw", "peer-abi-module"], json),
        Bench::Reload(reload) => bench_reload(&benches, reload, json),
        Bench::Ecs(ecs) => run(&benches, "ecs", &[], [json, ecs.words()?].concat()),
        Bench::Compare(compared) => compare(&workspace, compared, arguments.json),
    }
}

/// Builds the packages that the program loads by itself, and runs the program.
fn run(
    benches: &Path,
    program: &str,
    loaded: &[&str],
    words: Vec<OsString>,
) -> Result<ExitCode, TaskError> {
    if !loaded.is_empty() {
        let mut peers = cargo(benches);
        peers.args(["build", "--quiet", "--release"]);
        peers.args(loaded.iter().flat_map(|package| ["--package", package]));
        if !is_successful(peers, "cargo")? {
            return Ok(ExitCode::FAILURE);
        }
    }
    let app = app(benches, program, words)?;
    Ok(if is_successful(app, "cargo xtask run")? {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The command that publishes the App's modules and runs the program.
fn app(benches: &Path, program: &str, words: Vec<OsString>) -> Result<Command, TaskError> {
    let target = discover(benches)?.target_directory;
    let xtask = current_exe().map_err(TaskError::start("cargo xtask"))?;
    let mut app = Command::new(&xtask);
    app.env("KEYWAY_BENCH_XTASK", &xtask);
    app.env("KEYWAY_BENCH_PEERS", target.join("release"));
    app.current_dir(benches);
    app.args(["run", program, "--release", "--"]).args(words);
    Ok(app)
}

impl EcsArguments {
    /// The same for the program.
    fn words(&self) -> Result<Vec<OsString>, TaskError> {
        let mut words: Vec<OsString> = Vec::new();
        if self.quick {
            words.push("--quick".into());
        }
        if let Some(name) = &self.only {
            words.extend(["--only".into(), name.into()]);
        }
        if let Some(file) = &self.svg {
            // The program runs in another folder than the one that the path was written in.
            let file = absolute(file).map_err(TaskError::start("cargo xtask run"))?;
            words.extend(["--svg".into(), file.into()]);
        }
        Ok(words)
    }
}

/// Measures the generator, which needs no program but this one.
fn bench_generator(
    workspace: &Workspace,
    arguments: &GenArguments,
    wants_json: bool,
) -> Result<ExitCode, TaskError> {
    let program = current_exe().map_err(TaskError::start("cargo xtask"))?;
    let figures = measure(workspace, &program)?;
    if let Some(file) = &arguments.svg {
        draw(file, GENERATOR, &figures)?;
    }
    if wants_json {
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

/// Runs the program, and draws the curves of its figures if that is wanted.
fn bench_reload(
    benches: &Path,
    arguments: &ReloadArguments,
    mut words: Vec<OsString>,
) -> Result<ExitCode, TaskError> {
    if arguments.sizes {
        words.push("--sizes".into());
    }
    if arguments.kept {
        words.push("--kept".into());
    }
    let Some(file) = &arguments.svg else {
        return run(benches, "reload", &[], words);
    };
    if words.iter().all(|word| word != "--json") {
        words.push("--json".into());
    }
    let mut app = app(benches, "reload", words)?;
    let output = app.stderr(Stdio::inherit()).output();
    let output = output.map_err(TaskError::start("cargo xtask run"))?;
    let printed = String::from_utf8_lossy(&output.stdout);
    print(printed.trim_end());
    let figures = Figure::all_in(&output.stdout).filter(|_| output.status.success());
    let Some(figures) = figures else {
        return Ok(ExitCode::FAILURE);
    };
    draw(file, STATE, &figures)?;
    Ok(ExitCode::SUCCESS)
}

fn is_successful(mut command: Command, program: &str) -> Result<bool, TaskError> {
    let status = command.status().map_err(TaskError::start(program))?;
    Ok(status.success())
}
