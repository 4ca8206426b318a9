//! `bench compare`: any benchmark of an older revision and of this build, by turns.

use std::env::current_exe;
use std::path::Path;
use std::process::{Command, ExitCode};

use clap::{Args, ValueEnum};
use keyway_codegen::cli::{note, print, print_json};
use keyway_codegen::generator::discover::Workspace;
use serde_json::json;

use super::comparison::Comparison;
use super::figure::Figure;
use super::figures::{Figures, only_one};
use super::revision::Revision;
use crate::task_error::TaskError;

const EXAMPLES: &str = "\
Examples:
  cargo xtask bench compare v0.1.0                  calls and reload, three rounds
  cargo xtask bench compare HEAD~20 ecs             one benchmark
  cargo xtask bench compare main calls --rounds 9   more rounds on a machine that is busy

The older revision is cloned and built in target/keyway/compare/, once. In each round both builds
run one after the other, and the ratio is the median of the rounds' ratios: a machine that gets
slower slows both. Rows of peers, which no revision changes, show how much of it is noise.";

/// What to compare.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub(crate) struct CompareArguments {
    /// The older revision, as git names it
    #[arg(value_name = "REV")]
    revision: String,
    /// The benchmarks; `calls` and `reload` if none is given
    #[arg(value_name = "BENCH")]
    benches: Vec<BenchName>,
    /// Runs of each build
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u16).range(1..))]
    rounds: u16,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum BenchName {
    Calls,
    Gen,
    Reload,
    Ecs,
}

/// Runs the benchmarks of both builds by turns, and prints each row with the ratio of this build's figure to the older one's.
pub(crate) fn compare(
    workspace: &Workspace,
    arguments: &CompareArguments,
    wants_json: bool,
) -> Result<ExitCode, TaskError> {
    let parent = workspace.target_directory.join("keyway/compare");
    let older = Revision::prepare(&workspace.root, &arguments.revision, &parent)?;
    let xtask = current_exe().map_err(TaskError::start("cargo xtask"))?;
    let given = match arguments.benches.as_slice() {
        [] => &[BenchName::Calls, BenchName::Reload],
        given => given,
    };
    let mut benches = Vec::new();
    for bench in given {
        let name = bench
            .to_possible_value()
            .map(|value| value.get_name().to_owned());
        let name = name.unwrap_or_default();
        let mut all = Vec::new();
        let mut alone = Vec::new();
        for round in 1..=arguments.rounds {
            note(format_args!(
                "{name}, round {round} of {}: {}",
                arguments.rounds, older.commit
            ));
            let before = figures(&older.xtask, &older.root, &name)?;
            note(format_args!(
                "{name}, round {round} of {}: this build",
                arguments.rounds
            ));
            let after = figures(&xtask, &workspace.root, &name)?;
            Figures::add(&mut all, &before, &after);
            alone = [only_one(&before, &after), only_one(&after, &before)].concat();
        }
        let rows: Vec<_> = all.iter().filter_map(Figures::compared).collect();
        if !wants_json {
            show(&name, &older.commit, &rows, &alone);
        }
        benches.push(json!({ "name": name, "rows": rows, "alone": alone }));
    }
    if wants_json {
        print_json(
            &json!({ "benchmark": "compare", "revision": older.commit, "rounds": arguments.rounds, "benches": benches }),
        );
    }
    Ok(ExitCode::SUCCESS)
}

/// Runs a benchmark of the build at `root` and reads its rows.
fn figures(xtask: &Path, root: &Path, name: &str) -> Result<Vec<Figure>, TaskError> {
    let mut command = Command::new(xtask);
    command.current_dir(root).args(["bench", name, "--json"]);
    let output = command.output().map_err(TaskError::start(xtask))?;
    if !output.status.success() {
        note(String::from_utf8_lossy(&output.stderr).trim_end());
        return Err(TaskError::Failed {
            program: xtask.to_owned(),
        });
    }
    Figure::all_in(&output.stdout).ok_or_else(|| TaskError::NoRows {
        command: format!("{} bench {name} --json", xtask.display()),
    })
}

fn show(name: &str, commit: &str, rows: &[Comparison], alone: &[String]) {
    let width = |name: fn(&Comparison) -> &str| {
        let widths = rows.iter().map(|row| name(row).chars().count());
        widths.max().unwrap_or_default()
    };
    let (case, subject) = (width(|row| &row.case), width(|row| &row.subject));
    let empty = "";
    print(format_args!(
        "{name:case$}  {empty:subject$}  {commit:>12}  {:>12}  ratio  of the rounds",
        "this build"
    ));
    for row in rows {
        print(format_args!(
            "{:case$}  {:subject$}  {:>12.3}  {:>12.3}  {:5.2}  {:.2} to {:.2}  {}",
            row.case,
            row.subject,
            row.before,
            row.after,
            row.ratio,
            row.lowest,
            row.highest,
            row.unit
        ));
    }
    for row in alone {
        print(format_args!("only one build has {row}"));
    }
}
