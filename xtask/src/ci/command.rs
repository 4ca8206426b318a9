//! `ci`: arguments and function.

use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use clap::Args;
use keyway_codegen::cli::{Palette, note, report};
use keyway_codegen::generator::discover::discover;

use super::book::book;
use super::checks::checks;
use super::ended::Ended;
use super::tools::fetch_tools;
use crate::task_error::TaskError;

const EXAMPLES: &str = "\
Example:
  cargo xtask ci

Runs, in this order and each even if one before it failed: cargo fmt --check, clippy, gen
--check, tidy, cargo doc, and cargo test over the whole workspace, the report of the benchmarks,
the orders of threads of a handover, and the Apps with their modules linked. At the end it tells
the last lines of each failed check once more, if standard error is no terminal (all that the
checks write goes there then), and which checks passed. Exit code 1 if anything failed. Snapshots
are never written. Tests with gdb or minisign are skipped where these are missing; where the
variable CI is set, they are installed by apt-get first.
The crate `keyway-ship` has a job of its own, `.ci/ship`, and so have the page in a browser,
`.ci/page`, and a module of another compiler, `.ci/two-compilers`. The book is built where mdbook is installed.";

/// `ci` takes no arguments.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub(crate) struct CiArguments {}

/// Runs every check, even after a failed one, and prints a summary.
pub(crate) fn ci(CiArguments {}: &CiArguments) -> Result<ExitCode, TaskError> {
    let workspace = discover(Path::new("."))?;
    let (root, target) = (&workspace.root, &workspace.target_directory);
    let mut rows = Vec::new();
    let mut failed = Vec::new();
    let palette = Palette::of_errors();
    fetch_tools();
    let checks = checks(target);
    for check in checks.into_iter().chain(book()) {
        let title = check.title();
        note(format_args!("\n==> {title}"));
        let began = Instant::now();
        let ended = check.run(root).unwrap_or_else(|error| {
            report(&error, &[], false);
            Ended::Failed { last: Vec::new() }
        });
        let seconds = began.elapsed().as_secs_f64();
        let word = match ended {
            Ended::Passed => palette.good("passed"),
            Ended::Failed { last } => {
                failed.push((title.clone(), last));
                palette.bad("failed")
            }
        };
        rows.push(format!("{word} {seconds:>7.1} s  {title}"));
    }
    // In a long log the end is what people see.
    for (title, last) in failed.iter().filter(|(_, last)| !last.is_empty()) {
        note(format_args!("\n==> {title}: its last lines once more"));
        for line in last {
            note(line);
        }
    }
    note("");
    for row in rows {
        note(row);
    }
    Ok(if failed.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
