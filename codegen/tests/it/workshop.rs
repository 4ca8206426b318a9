//! The workspace that has a file of every kind; it is also compiled and run, see `tests/generate/workshop.txt`.

use std::path::Path;

use keyway_codegen::generator::apply::Comparison;
use keyway_codegen::generator::load::FileTree;
use keyway_codegen::generator::pipeline::{Outcome, compare, generate};

use crate::fixture::Fixture;
use crate::harness::reports;

pub(crate) const WORKSHOP: &str = include_str!("../generate/workshop.txt");

/// Runs the whole generator on a fixture without errors.
#[track_caller]
pub(crate) fn generated(fixture: &str) -> (Outcome, FileTree) {
    let Fixture { workspace, tree } = Fixture::new(fixture);
    let outcome = generate(workspace, &tree);
    let known = &outcome.resolved;
    let text = reports(&known.diagnostics, &known.sources);
    assert_eq!(text, "");
    (outcome, tree)
}

/// The text of one generated file.
#[track_caller]
pub(crate) fn text<'a>(outcome: &'a Outcome, path: &str) -> &'a str {
    let mut files = outcome.texts.iter().flat_map(|texts| &texts.files);
    let file = files.find(|file| file.path == Path::new(path));
    &file
        .unwrap_or_else(|| panic!("nothing is generated at {path}"))
        .text
}

/// The comparison with a tree that can be read, where contracts are to be locked.
#[track_caller]
pub(crate) fn compared(outcome: &Outcome, tree: &FileTree) -> Comparison {
    let mut comparison = compare(outcome, tree).expect("what is in memory can be read");
    comparison.begin_locks();
    comparison
}

/// Each file that has to change, as `missing core/a/contract.lock`.
pub(crate) fn pending(comparison: &Comparison) -> Vec<String> {
    let changes = comparison.pending();
    changes
        .map(|change| format!("{} {}", change.kind, change.name))
        .collect()
}

/// What `write` would leave behind.
pub(crate) fn applied(comparison: &Comparison, tree: &FileTree) -> FileTree {
    let FileTree::Memory(mut files) = tree.clone() else {
        panic!("fixtures are in memory");
    };
    for change in comparison.pending() {
        match change.new.as_str() {
            "" => files.remove(&change.path),
            new => files.insert(change.path.clone(), new.to_owned()),
        };
    }
    FileTree::Memory(files)
}
