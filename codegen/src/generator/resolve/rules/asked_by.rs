//! Labels and helps that several rules of this stage add.

use crate::generator::parse::ParsedWorkspace;
use crate::generator::resolve::resolution::{AskKind, Asker, CoreResolution};
use crate::ground::diagnostic::Diagnostic;

/// Adds a label for each asker, the first one as the place to change.
pub(crate) fn asked_by(
    mut diagnostic: Diagnostic,
    askers: &[Asker],
    what: &str,
    workspace: &ParsedWorkspace,
) -> Diagnostic {
    for (index, asker) in askers.iter().enumerate() {
        let module = workspace.package(asker.module);
        let text = match asker.kind {
            AskKind::Lists | AskKind::Requires => format!("`{module}` requires {what}"),
            AskKind::Provides => format!("`{module}` is a Plugin of it"),
        };
        diagnostic = if index == 0 && diagnostic.labels.is_empty() {
            diagnostic.at(asker.location, text)
        } else {
            diagnostic.context(asker.location, text)
        };
    }
    diagnostic
}

/// Adds a help for each later candidate that would do.
pub(crate) fn would_do(
    mut diagnostic: Diagnostic,
    core: &CoreResolution,
    workspace: &ParsedWorkspace,
) -> Diagnostic {
    for later in &core.would_do {
        diagnostic = diagnostic.help(format!(
            "with `{}` in place of `{}` for `{}` this would not happen: list it first",
            workspace.package(later.candidate),
            workspace.package(later.picked),
            workspace.package(later.core),
        ));
    }
    diagnostic
}
