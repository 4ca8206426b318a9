//! `gen`: arguments and function.

use std::process::ExitCode;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use keyway::store::command;
use serde_json::{Value, json};

use crate::cli::command_error::CommandError;
use crate::cli::examples::examples;
use crate::cli::output::{Palette, note, print, print_json};
use crate::cli::work::{Generation, Idle, generate_noted, run_generator};
use crate::generator::apply::{Change, ChangeKind, Comparison, write};
use crate::generator::discover::workspace_in;
use crate::generator::load::{FileTree, Questions};
use crate::generator::pipeline::{Stage, dump as stage_text};
use crate::ground::diagnostic::Report;

const EXAMPLES: &str = "\
Examples:
  {keyway} gen                  write what is missing or stale
  {keyway} gen --check          only say what would change; exit code 1 if anything would
  {keyway} gen --lock           also lock each contract that is not locked yet
  {keyway} gen --dump resolve   print what the resolver decided
  {keyway} gen --json           the outcome and all findings for a program";

/// What to generate.
#[derive(Args, Debug)]
#[command(after_help = examples(EXAMPLES))]
pub struct GenArguments {
    /// Write nothing; list every missing, stale and orphaned file with its difference
    #[arg(long)]
    check: bool,
    /// Write nothing; print what this stage hands on, also where later stages would fail
    #[arg(long, value_name = "STAGE", value_parser = stage(), conflicts_with_all = ["check", "json"])]
    dump: Option<Stage>,
    /// Begin a `contract.lock` for each Core that has none: from then on a breaking change needs a higher version
    #[arg(long, conflicts_with = "dump")]
    lock: bool,
    /// Print one JSON object in place of text
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

/// Parses the name of a stage and lists all names in the help.
fn stage() -> impl TypedValueParser<Value = Stage> {
    PossibleValuesParser::new(Stage::ALL.map(Stage::name)).try_map(|name| name.parse::<Stage>())
}

/// Writes the bindings, or lists what would be written.
pub(in crate::cli) fn generate(arguments: &GenArguments) -> Result<ExitCode, CommandError> {
    if let Some(stage) = arguments.dump {
        return dump(stage);
    }
    let idle = Idle::here()?;
    let is_plain = !arguments.lock && !arguments.json;
    if is_plain && let Some(files) = idle.remembered() {
        return Ok(up_to_date(files, arguments));
    }
    let questions = Questions::default();
    let workspace = workspace_in(&idle.description)?;
    let mut generation = generate_noted(workspace, &FileTree::Noted(questions.clone()))?;
    if generation.is_idle() {
        idle.remember(&questions, generation.comparison.unchanged());
    }
    if arguments.lock {
        generation.comparison.begin_locks();
    }
    if arguments.check {
        Ok(check(&generation, arguments))
    } else {
        apply(&generation, arguments)
    }
}

/// Says what a whole run would have said that had nothing to do.
fn up_to_date(count: usize, arguments: &GenArguments) -> ExitCode {
    if !arguments.check {
        note(format_args!("{} up to date", files(count)));
    }
    ExitCode::SUCCESS
}

fn dump(stage: Stage) -> Result<ExitCode, CommandError> {
    let outcome = run_generator()?;
    print(stage_text(&outcome, stage).trim_end());
    let is_sound = !outcome.resolved.diagnostics.has_errors();
    Ok(if is_sound {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn check(generation: &Generation, arguments: &GenArguments) -> ExitCode {
    let comparison = &generation.comparison;
    let pending = comparison.pending().count();
    if arguments.json {
        print_json(&as_json(generation));
    } else {
        show_differences(comparison);
    }
    if pending == 0 {
        return ExitCode::SUCCESS;
    }
    note(format_args!(
        "{} out of date; run {}",
        files(pending),
        command("gen")
    ));
    ExitCode::FAILURE
}

fn apply(generation: &Generation, arguments: &GenArguments) -> Result<ExitCode, CommandError> {
    let comparison = &generation.comparison;
    write(comparison.writable())?;
    if arguments.json {
        print_json(&as_json(generation));
        return Ok(ExitCode::SUCCESS);
    }
    for change in comparison.writable() {
        print(done(change));
    }
    let written = comparison.writable().count();
    let held = comparison.pending().count() - written;
    let left = comparison.unchanged() + held;
    note(match written {
        0 => format!("{} up to date", files(left)),
        _ => format!(
            "{} brought up to date, {left} left as they were",
            files(written)
        ),
    });
    Ok(ExitCode::SUCCESS)
}

/// Verb for what was done to a file.
pub(super) fn done(change: &Change) -> String {
    match change.kind {
        ChangeKind::Orphaned => format!("removed {}", change.name),
        _ => format!("wrote {}", change.name),
    }
}

fn show_differences(comparison: &Comparison) {
    let palette = Palette::of_output();
    for change in comparison.pending() {
        print(format_args!(
            "{} {}",
            palette.bad(&change.kind.to_string()),
            change.name
        ));
        for line in change.diff().lines() {
            print(match line.as_bytes().first() {
                Some(b'+') => palette.added(line),
                Some(b'-') => palette.removed(line),
                _ => line.to_owned(),
            });
        }
    }
}

fn files(count: usize) -> String {
    match count {
        1 => "1 file".to_owned(),
        count => format!("{count} files"),
    }
}

fn as_json(generation: &Generation) -> Value {
    let resolved = &generation.outcome.resolved;
    let comparison = &generation.comparison;
    let findings = resolved
        .diagnostics
        .items()
        .iter()
        .chain(comparison.diagnostics.items());
    let reports: Vec<_> = findings
        .map(|item| Report::new(item, &resolved.sources))
        .collect();
    let changes = comparison.pending().map(|change| {
        json!({
            "path": change.name,
            "package": change.package,
            "kind": change.kind.to_string(),
            "diff": change.diff(),
        })
    });
    json!({
        "changes": changes.collect::<Vec<_>>(),
        "unchanged": comparison.unchanged(),
        "diagnostics": reports,
    })
}
