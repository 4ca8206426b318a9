//! `graph`: arguments and function.

use std::process::ExitCode;

use clap::{Args, ValueEnum};

use crate::cli::command_error::CommandError;
use crate::cli::examples::examples;
use crate::cli::output::{print, print_json};
use crate::cli::work::{read, refuse_errors};
use crate::generator::graph::{Picture, dot, mermaid, svg};
use crate::workshop::compile::select;

const EXAMPLES: &str = "\
Examples:
  {keyway} graph orrery > orrery.svg        for a browser
  {keyway} graph orrery --format mermaid    for a Markdown page
  {keyway} graph orrery --format dot        for Graphviz

An arrow leads from a module to a Core that it requires, with the features it asks for, and from a
Core to who serves it. A broken line is a Core that the module can do without, or a standby.";

/// What to draw.
#[derive(Args, Debug)]
#[command(after_help = examples(EXAMPLES))]
pub struct GraphArguments {
    /// Package name of the App
    app: String,
    /// The language
    #[arg(long, default_value = "svg")]
    format: GraphFormat,
    /// Print boxes and arrows as one JSON object in place of a picture
    #[arg(long, conflicts_with = "format")]
    pub(in crate::cli) json: bool,
}

/// Draws an App, also one that cannot be built; a loop of requirements cannot be drawn.
pub(in crate::cli) fn graph(arguments: &GraphArguments) -> Result<ExitCode, CommandError> {
    let resolved = read()?;
    if resolved.resolutions.is_empty() {
        // Nothing was resolved because the declarations themselves are broken.
        refuse_errors(&resolved.diagnostics, &resolved.sources)?;
    }
    let app = Some(arguments.app.as_str());
    let selection = select(&resolved.resolutions, &resolved.parsed, app)?;
    let resolution = resolved
        .resolutions
        .iter()
        .find(|entry| selection.apps.contains(&entry.app))
        .expect("an App is selected from the resolutions");
    if !resolution.cycles.is_empty() {
        refuse_errors(&resolved.diagnostics, &resolved.sources)?;
    }
    let picture = Picture::new(resolution, &resolved.parsed);
    if arguments.json {
        print_json(&picture);
        return Ok(ExitCode::SUCCESS);
    }
    print(match arguments.format {
        GraphFormat::Svg => svg(&picture),
        GraphFormat::Dot => dot(&picture),
        GraphFormat::Mermaid => mermaid(&picture),
    });
    Ok(ExitCode::SUCCESS)
}

/// A language for pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum GraphFormat {
    /// A drawing that a browser shows
    Svg,
    /// Input of Graphviz
    Dot,
    /// Input of Mermaid, which Markdown of code forges may hold
    Mermaid,
}
