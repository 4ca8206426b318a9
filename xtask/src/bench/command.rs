//! `bench`: arguments and function.

use std::env::current_exe;
use std::ffi::OsString;
use std::path::{Path, PathBuf, absolute};
use std::process::{Command, ExitCode};

use clap::{Args, Subcommand};
use keyway_codegen::cli::{print, print_json};
use keyway_codegen::generator::discover::{Workspace, discover};
use keyway_codegen::workshop::cargo;
use serde_json::json;

use super::compare::{CompareArguments, compare};
use super::measure::{Row, measure};
use crate::task_error::TaskError;

const EXAMPLES: &str = "\
Examples:
  cargo xtask bench calls          a table of medians
  cargo xtask bench calls --json   the same as one JSON object
  cargo xtask bench gen            the generator on 10, 100 and 1,000 crates
  cargo xtask bench reload         pauses, loads, memory, and edit to live
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
    Gen,
    /// The cost of a reload, and the way from an edited line to the running program
    Reload,
    /// The entity component system, beside hecs, bevy_ecs, flecs_ecs, gecs and plain vectors
    Ecs(EcsArguments),
    /// Any of these of an older revision and of this build, by turns
    Compare(CompareArguments),
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
        Bench::Gen => bench_generator(&workspace, arguments),
        // Packages that the program loads by itself: cargo knows nothing of them when it builds the program.
        Bench::Calls => run(&benches, "calls", &["peer-raw", "peer-abi-module"], json),
        Bench::Reload => run(&benches, "reload", &[], json),
        Bench::Ecs(ecs) => run(&benches, "ecs", &[], [json, ecs.words()?].concat()),
        Bench::Compare(compared) => compare(&workspace, compared, arguments.json),
    }
}

/// Builds the packages that the program loads by itself, and runs the program; the App's own modules are published by `run`.
fn run(
    benches: &Path,
    program: &str,
    loaded: &[&str],
    words: Vec<OsString>,
) -> Result<ExitCode, TaskError> {
    let target = discover(benches)?.target_directory;
    if !loaded.is_empty() {
        let mut peers = cargo(benches);
        peers.args(["build", "--quiet", "--release"]);
        peers.args(loaded.iter().flat_map(|package| ["--package", package]));
        if !is_successful(peers, "cargo")? {
            return Ok(ExitCode::FAILURE);
        }
    }
    let xtask = current_exe().map_err(TaskError::start("cargo xtask"))?;
    let mut app = Command::new(&xtask);
    app.env("KEYWAY_BENCH_XTASK", &xtask);
    app.env("KEYWAY_BENCH_PEERS", target.join("release"));
    app.current_dir(benches);
    app.args(["run", program, "--release", "--"]).args(words);
    Ok(if is_successful(app, "cargo xtask run")? {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
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
    arguments: &BenchArguments,
) -> Result<ExitCode, TaskError> {
    let program = current_exe().map_err(TaskError::start("cargo xtask"))?;
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

fn is_successful(mut command: Command, program: &str) -> Result<bool, TaskError> {
    let status = command.status().map_err(TaskError::start(program))?;
    Ok(status.success())
}
