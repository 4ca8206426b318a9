//! `explain`: arguments and function.

use std::process::ExitCode;

use clap::Args;

use crate::cli::command_error::CommandError;
use crate::cli::examples::examples;
use crate::cli::output::{print, print_json};
use crate::cli::work::{read, refuse_errors};
use crate::generator::pipeline::Resolved;
use crate::generator::resolve::Explanation;
use crate::workshop::compile::select;

const EXAMPLES: &str = "\
Examples:
  {keyway} explain orrery                every Core of the App: what serves it and why
  {keyway} explain orrery core-physics   one of them
  {keyway} explain orrery --json         for a program";

/// What to explain.
#[derive(Args, Debug)]
#[command(after_help = examples(EXAMPLES))]
pub struct ExplainArguments {
    /// Package name of the App
    app: String,
    /// Package name of a Core; all Cores if left out
    core: Option<String>,
    /// Print one JSON object in place of text
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

/// Prints the bindings of an App and their reasons, also where they do not suffice to build it; the exit code tells
/// which.
pub(in crate::cli) fn explain(arguments: &ExplainArguments) -> Result<ExitCode, CommandError> {
    let resolved = read()?;
    if resolved.resolutions.is_empty() {
        // Nothing was resolved because the declarations themselves are broken.
        refuse_errors(&resolved.diagnostics, &resolved.sources)?;
    }
    let explanation = explanation(&resolved, arguments)?;
    if arguments.json {
        print_json(&explanation);
    } else {
        print(explanation.text().trim_end());
    }
    let code = if explanation.complete {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    };
    Ok(code)
}

fn explanation(
    resolved: &Resolved,
    arguments: &ExplainArguments,
) -> Result<Explanation, CommandError> {
    let app = arguments.app.as_str();
    let selection = select(&resolved.resolutions, &resolved.parsed, Some(app))?;
    let resolution = resolved
        .resolutions
        .iter()
        .find(|entry| selection.apps.contains(&entry.app))
        .expect("an App is selected from the resolutions");
    let all = Explanation::new(resolution, &resolved.parsed, &resolved.sources);
    let Some(core) = &arguments.core else {
        return Ok(all);
    };
    let known: Vec<_> = all.cores.iter().map(|entry| entry.core.clone()).collect();
    if !known.contains(core) {
        return Err(CommandError::UnknownCore {
            app: app.to_owned(),
            core: core.clone(),
            known,
        });
    }
    Ok(all.only(core))
}
