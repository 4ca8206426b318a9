//! One function for each stage: a fixture goes in, what the stage says comes out as a snapshot.

use keyway_codegen::generator::pipeline::compare;
use keyway_codegen::generator::pipeline::generate;
use keyway_codegen::generator::pipeline::{Resolved, analyze};
use keyway_codegen::generator::resolve::Explanation;
use keyway_codegen::ground::diagnostic::{ColorChoice, Diagnostics, render};
use keyway_codegen::ground::source::SourceMap;

use crate::fixture::Fixture;

/// Runs all stages up to check on a fixture.
#[track_caller]
pub(crate) fn run(fixture: &str) -> Resolved {
    let Fixture { workspace, tree } = Fixture::new(fixture);
    analyze(workspace, &tree)
}

/// Runs the whole generator and compares with what the fixture holds; all findings.
#[track_caller]
pub(crate) fn findings(fixture: &str) -> (Diagnostics, SourceMap) {
    let Fixture { workspace, tree } = Fixture::new(fixture);
    let outcome = generate(workspace, &tree);
    let comparison = compare(&outcome, &tree).expect("what is in memory can be read");
    let mut diagnostics = outcome.resolved.diagnostics;
    diagnostics.append(comparison.diagnostics);
    (diagnostics, outcome.resolved.sources)
}

/// The reports, one after the other.
pub(crate) fn reports(diagnostics: &Diagnostics, sources: &SourceMap) -> String {
    let items = diagnostics.items().iter();
    let reports = items.map(|item| render(item, sources, ColorChoice::Plain) + "\n");
    reports.collect::<Vec<_>>().join("\n")
}

/// What the resolver says of each App, behind the reports.
#[track_caller]
pub(crate) fn resolved(fixture: &str) -> String {
    let run = run(fixture);
    let mut text = reports(&run.diagnostics, &run.sources);
    for resolution in &run.resolutions {
        let explanation = Explanation::new(resolution, &run.parsed, &run.sources);
        text.push_str(&explanation.text());
    }
    text
}

/// Compares with a file of `tests/snapshots`.
#[track_caller]
pub(crate) fn check(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

/// Runs the resolver and compares.
#[track_caller]
pub(crate) fn check_resolve(case: &str, fixture: &str) {
    check(&format!("resolve__{case}"), &resolved(fixture));
}
