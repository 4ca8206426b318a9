//! What the generator makes of the workspace.

use crate::cli::command_error::CommandError;
use crate::generator::apply::Comparison;
use crate::generator::discover::Workspace;
use crate::generator::load::FileTree;
use crate::generator::pipeline::{compare, generate};
use crate::ground::diagnostic::Diagnostics;
use crate::ground::source::SourceMap;
use crate::workshop::compile::select;

/// What the generator makes of the workspace, as far as a session needs it: all of it may cross threads.
#[derive(Debug)]
pub(super) struct Survey {
    /// All findings.
    pub(super) diagnostics: Diagnostics,
    /// The texts that they point into.
    pub(super) sources: SourceMap,
    /// What has to be written; nothing if there are errors.
    pub(super) comparison: Comparison,
    /// Package names of the App's modules, sorted; empty if there are errors.
    pub(super) modules: Vec<String>,
}

impl Survey {
    /// Runs the generator for the App called `app`.
    pub(super) fn take(workspace: Workspace, app: &str) -> Result<Self, CommandError> {
        let outcome = generate(workspace, &FileTree::Disk);
        let resolved = &outcome.resolved;
        let mut survey = Self {
            diagnostics: resolved.diagnostics.clone(),
            sources: resolved.sources.clone(),
            comparison: Comparison::default(),
            modules: Vec::new(),
        };
        if survey.diagnostics.has_errors() {
            return Ok(survey);
        }
        let selection = select(&resolved.resolutions, &resolved.parsed, Some(app))?;
        let names = selection.modules.iter();
        survey.modules = names
            .map(|id| resolved.parsed.package(*id).to_owned())
            .collect();
        survey.comparison = compare(&outcome, &FileTree::Disk)?;
        survey
            .diagnostics
            .append(survey.comparison.diagnostics.clone());
        Ok(survey)
    }
}
