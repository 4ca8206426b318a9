//! The eight stages in order; discover, the first, is called by the owner of the folder.
//!
//! ```text
//! discover   folder       → Workspace         members, dependencies, manifests
//! load       Workspace    → LoadedWorkspace   module trees, texts                ┐
//! parse      texts        → ParsedWorkspace   declarations and items; again with │ analyze
//!                                             the layers that are written        │
//! resolve    declarations → Resolution        what is bound to what, per App     │
//! check      items        → ModuleLink        which impl block fills which View  ┘
//! plan       all of these → GeneratedCrate    files, names, paths                ┐ generate
//! render     plans        → RenderedCrate     texts                              ┘
//! apply      texts        → Comparison        what to write, remove, hold back     compare, write
//! ```

use std::collections::BTreeSet;

use super::written_layers::add_written_layers;
use super::{Outcome, Resolved};
use crate::generator::apply::{self, ApplyError, Comparison};
use crate::generator::check::check;
use crate::generator::discover::{Workspace, cores_elsewhere};
use crate::generator::load::{FileTree, LoadedWorkspace, load};
use crate::generator::parse::rules::items::FOREIGN_TYPE;
use crate::generator::parse::rules::manifest::unknown_lint;
use crate::generator::parse::{ParsedWorkspace, WorkspaceSettings, parse};
use crate::generator::plan::plan;
use crate::generator::render::render;
use crate::generator::resolve::resolve;
use crate::generator::rules;
use crate::ground::diagnostic::{Diagnostics, Severity};
use crate::ground::source::SourceMap;

/// Runs load, parse, resolve and check on a discovered workspace with its files from `tree`. Resolve and check run together, so
/// that the errors of both are seen at once, but only over declarations that are sound.
#[must_use]
pub fn analyze(workspace: Workspace, tree: &FileTree) -> Resolved {
    let mut resolved = run(workspace, tree);
    resolved
        .diagnostics
        .append(check_lints(&resolved.parsed.settings));
    resolved.diagnostics = without_allowed(&resolved.diagnostics, &resolved.parsed.settings);
    resolved
}

fn run(workspace: Workspace, tree: &FileTree) -> Resolved {
    // proc_macro2 keeps every text that a thread has parsed. A watcher runs this repeatedly, and the spans of earlier
    // runs have become plain data.
    proc_macro2::extra::invalidate_current_thread_spans();
    let (mut loaded, mut sources, mut diagnostics) = load(&workspace, tree);
    let (mut parsed, mut found) = parse_with_cores(&mut loaded, &sources, tree);
    if add_written_layers(&mut loaded, &parsed, &mut sources) {
        (parsed, found) = parse(&loaded, &sources);
    }
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

/// Runs parse. Cargo is asked which packages of registries are Cores only where a type of one is refused otherwise, as that takes
/// as long as all else.
fn parse_with_cores(
    loaded: &mut LoadedWorkspace,
    sources: &SourceMap,
    tree: &FileTree,
) -> (ParsedWorkspace, Diagnostics) {
    if let FileTree::Memory(_) = tree {
        return parse(loaded, sources);
    }
    loaded.cores_elsewhere = Some(BTreeSet::new());
    let first = parse(loaded, sources);
    let mut found = first.1.items().iter();
    if !found.any(|finding| finding.code == FOREIGN_TYPE.code) {
        return first;
    }
    let cores = cores_elsewhere(&loaded.root).ok();
    if cores.as_ref().is_some_and(BTreeSet::is_empty) {
        return first;
    }
    loaded.cores_elsewhere = cores;
    parse(loaded, sources)
}

/// Runs all stages up to render, which make the texts of all generated files. Nothing is written.
#[must_use]
pub fn generate(workspace: Workspace, tree: &FileTree) -> Outcome {
    let resolved = analyze(workspace, tree);
    let mut outcome = Outcome {
        resolved,
        plans: Vec::new(),
        texts: Vec::new(),
    };
    let known = &outcome.resolved;
    if known.diagnostics.has_errors() {
        return outcome;
    }
    outcome.plans = plan(
        &known.parsed,
        &known.resolutions,
        &known.links,
        &known.sources,
    );
    outcome.texts = render(&outcome.plans);
    outcome
}

/// Runs the first half of apply, the comparison of the texts with the files in `tree`. [`apply::write`] is the other
/// half.
///
/// # Errors
/// If a file or folder cannot be read.
pub fn compare(outcome: &Outcome, tree: &FileTree) -> Result<Comparison, ApplyError> {
    let known = &outcome.resolved;
    let mut comparison = apply::compare(
        &known.workspace.root,
        &known.parsed.crates,
        &outcome.texts,
        tree,
    )?;
    comparison.diagnostics = without_allowed(&comparison.diagnostics, &known.parsed.settings);
    Ok(comparison)
}

/// The findings without the warnings that the workspace allows.
fn without_allowed(found: &Diagnostics, settings: &WorkspaceSettings) -> Diagnostics {
    let is_shown = |code: &str, severity: Severity| {
        severity == Severity::Error || !settings.allowed.contains_key(code)
    };
    let shown = found.items().iter();
    let shown = shown.filter(|item| is_shown(item.code, item.severity));
    let mut left = Diagnostics::default();
    left.extend(shown.cloned());
    left
}

/// The keys that allow what is no warning.
fn check_lints(settings: &WorkspaceSettings) -> Diagnostics {
    let rules = rules().into_iter();
    let warnings = rules.filter(|rule| rule.severity == Severity::Warning);
    let known: Vec<_> = warnings.map(|rule| rule.code).collect();
    let unknown = settings.allowed.iter();
    let unknown = unknown.filter(|(code, _)| !known.contains(&code.as_str()));
    let mut found = Diagnostics::default();
    found.extend(unknown.map(|(code, at)| unknown_lint(code, *at, &known)));
    found
}
