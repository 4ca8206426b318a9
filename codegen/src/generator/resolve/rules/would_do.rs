//! Other picks with which a failure would not have happened, as help.

use crate::generator::parse::ParsedWorkspace;
use crate::generator::resolve::result::CoreResolution;
use crate::ground::diagnostic::Diagnostic;

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
