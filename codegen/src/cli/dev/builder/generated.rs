//! The outcome of the generator for one App.

use crate::cli::command_error::CommandError;
use crate::cli::work::refuse_own_loop;
use crate::generator::apply::Comparison;
use crate::generator::discover::Workspace;
use crate::generator::load::FileTree;
use crate::generator::pipeline::{compare, generate};
use crate::ground::diagnostic::Diagnostics;
use crate::ground::source::SourceMap;
use crate::workshop::compile::select;
use crate::workshop::run::Way;

/// The outcome of the generator for one App. Unlike the complete [`Outcome`](crate::generate::Outcome) it can be sent to another
/// thread.
#[derive(Debug)]
pub(super) struct Generated {
    /// All findings, errors among them.
    pub(super) diagnostics: Diagnostics,
    /// The texts that the findings point into.
    pub(super) sources: SourceMap,
    /// The generated files beside those on disk; empty if there are errors.
    pub(super) comparison: Comparison,
    /// Package names of the App's modules, sorted; empty if there are errors.
    pub(super) modules: Vec<String>,
}

impl Generated {
    /// Runs the generator for the App called `app`, which is to be run in this way.
    ///
    /// # Errors
    /// If there is no such App, it cannot be run in this way, or the generated files on disk cannot be read. Findings are no
    /// error here.
    pub(super) fn of(workspace: Workspace, app: &str, way: Way) -> Result<Self, CommandError> {
        let outcome = generate(workspace, &FileTree::Disk);
        let resolved = &outcome.resolved;
        let mut generated = Self {
            diagnostics: resolved.diagnostics.clone(),
            sources: resolved.sources.clone(),
            comparison: Comparison::default(),
            modules: Vec::new(),
        };
        if generated.diagnostics.has_errors() {
            return Ok(generated);
        }
        let selection = select(&resolved.resolutions, &resolved.parsed, Some(app))?;
        if way == Way::Launched {
            refuse_own_loop(&resolved.parsed, app)?;
        }
        let names = selection.modules.iter();
        generated.modules = names
            .map(|id| resolved.parsed.package(*id).to_owned())
            .collect();
        generated.comparison = compare(&outcome, &FileTree::Disk)?;
        generated
            .diagnostics
            .append(generated.comparison.diagnostics.clone());
        Ok(generated)
    }
}
