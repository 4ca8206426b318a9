//! Runs discover, load, parse, resolve and check.

use super::Resolved;
use crate::check::check;
use crate::discover::Workspace;
use crate::load::{FileTree, load};
use crate::parse::parse;
use crate::resolve::resolve;

/// The first five stages after discover. Resolve and check run together, so that the errors of both are seen at once, but only
/// over declarations that are sound.
#[must_use]
pub fn front(workspace: Workspace, tree: &FileTree) -> Resolved {
    // proc_macro2 keeps every text that a thread has parsed. A watcher runs this again and again, and the places of earlier
    // runs have long become plain data.
    proc_macro2::extra::invalidate_current_thread_spans();
    let (loaded, sources, mut diagnostics) = load(&workspace, tree);
    let (parsed, found) = parse(&loaded, &sources);
    diagnostics.append(found);
    let mut resolved = Resolved {
        workspace,
        loaded,
        sources,
        parsed,
        resolutions: Vec::new(),
        links: Vec::new(),
        diagnostics,
    };
    if resolved.diagnostics.has_errors() {
        return resolved;
    }
    let (resolutions, found) = resolve(&resolved.parsed);
    resolved.diagnostics.append(found);
    let (links, found) = check(&resolved.parsed, &resolutions);
    resolved.diagnostics.append(found);
    resolved.resolutions = resolutions;
    resolved.links = links;
    resolved
}
