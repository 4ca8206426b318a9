//! `tidy`: arguments and function.

use std::path::Path;
use std::process::ExitCode;

use clap::Args;
use keyway_codegen::cli::{note, print, print_json};
use keyway_codegen::generator::discover::discover;
use serde_json::json;

use super::Violation;
use super::report::measures;
use super::repository::Repository;
use super::rules::tidy_rules;
use super::write_pages::write_pages;
use crate::task_error::TaskError;

const EXAMPLES: &str = "\
Examples:
  cargo xtask tidy           every violation with file and line; exit code 1 if there is one
  cargo xtask tidy --write   first bring the generated pages up to date
  cargo xtask tidy --report  the shape of the repository in figures; nothing is checked
  cargo xtask tidy --json    for a program

The rules are those of Keyway's own sources: a header sentence in each file, roots that only
declare, one public type per file, no `dyn`, unsafe code in one place, no paths of one machine. Rules about ARCHITECTURE.md and
the pages of docs/ apply where these files exist.";

/// What to check.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub(crate) struct TidyArguments {
    /// Write the pages, and the code in pages, that follow from the sources
    #[arg(long)]
    pub(crate) write: bool,
    /// Count circles, files, names and comments in place of checking
    #[arg(long, conflicts_with = "write")]
    pub(crate) report: bool,
    /// Print one JSON object in place of text
    #[arg(long)]
    pub(crate) json: bool,
}

/// Checks the house rules, writes the rendered pages, or prints the figures.
pub(crate) fn tidy(arguments: &TidyArguments) -> Result<ExitCode, TaskError> {
    let mut repository = Repository::read(&discover(Path::new("."))?)?;
    if arguments.report {
        report(&repository, arguments.json);
        return Ok(ExitCode::SUCCESS);
    }
    let written = if arguments.write {
        write_pages(&mut repository)?
    } else {
        Vec::new()
    };
    let violations = violations(&repository);
    if arguments.json {
        print_json(&json!({ "written": written, "violations": violations }));
    } else {
        for path in &written {
            print(format_args!("wrote {path}"));
        }
        for violation in &violations {
            print(violation);
        }
        for rule in tidy_rules() {
            if violations.iter().any(|found| found.rule == rule.name) {
                note(format_args!("{}: {}", rule.name, rule.title));
            }
        }
        let (rules, files) = (tidy_rules().len(), repository.files.len());
        let count = violations.len();
        note(format_args!(
            "{rules} rules, {files} files, {count} violations"
        ));
    }
    Ok(if violations.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn report(repository: &Repository, wants_json: bool) {
    let measures = measures(repository);
    if wants_json {
        print_json(&json!({ "measures": measures }));
    } else {
        for measure in measures {
            print(measure.row());
        }
    }
}

/// Every place of `repository` that breaks a house rule, sorted by file and line.
fn violations(repository: &Repository) -> Vec<Violation> {
    let rules = tidy_rules();
    let mut violations: Vec<_> = rules
        .iter()
        .flat_map(|rule| (rule.check)(repository))
        .collect();
    violations.sort();
    violations
}
