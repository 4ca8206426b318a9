//! `graph`.

use std::process::ExitCode;

use crate::cli::arguments::{GraphArguments, GraphFormat};
use crate::cli::command_error::CommandError;
use crate::cli::output::{print, print_json};
use crate::cli::work::{read, refuse_errors};
use crate::generator::graph::{Picture, dot, mermaid, svg};
use crate::workshop::compile::select;

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
