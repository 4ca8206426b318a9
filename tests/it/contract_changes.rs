//! A System that was built against a changed copy of its Core, met by an App that was not.
use std::fmt::Write;

use tempfile::TempDir;

use crate::harness::{Edit, Shapes, scrub};

const CORE: &str = "core/shape/src/lib.rs";
const SYSTEM: &str = "systems/shape/src/lib.rs";

const fn core(from: &'static str, to: &'static str) -> Edit {
    Edit::new(CORE, from, to)
}

const fn system(from: &'static str, to: &'static str) -> Edit {
    Edit::new(SYSTEM, from, to)
}

/// Changes that are refused at load.
const BREAKING: &[(&str, &[Edit])] = &[
    (
        "field replaced by one of the same size",
        &[core("weight: f64", "weight: u64")],
    ),
    (
        "field replaced by a smaller one",
        &[core("weight: f64", "weight: f32")],
    ),
    (
        "field replaced by a larger one",
        &[core("count: u32", "count: u64")],
    ),
    ("field renamed", &[core("weight: f64", "mass: f64")]),
    (
        "fields reordered",
        &[core(
            "count: u32,\n    pub order: u32",
            "order: u32,\n    pub count: u32",
        )],
    ),
    ("field removed", &[core("    pub count: u32,\n", "")]),
    (
        "field added",
        &[core("    pub tags:", "    pub last: u8,\n    pub tags:")],
    ),
    (
        "element type changed",
        &[core("tags: Vec<String>", "tags: Vec<u64>")],
    ),
    ("payload retyped", &[core("gap: f32", "gap: u32")]),
    ("payload renamed", &[core("gap: f32", "hole: f32")]),
    (
        "payload of a tuple variant retyped",
        &[core("Named(String)", "Named(Vec<u8>)")],
    ),
    (
        "variants reordered",
        &[
            core("    Named(String),\n", ""),
            core("    Plain,\n", "    Plain,\n    Named(String),\n"),
        ],
    ),
    ("variant removed", &[core("    Named(String),\n", "")]),
    (
        "variant added",
        &[core(
            "    Named(String),\n",
            "    Named(String),\n    Last,\n",
        )],
    ),
    (
        "function retyped",
        &[
            core("fn(number: u32) -> u32", "fn(number: i32) -> u32"),
            system(
                "rank(number: u32) -> u32 {\n        number + 1",
                "rank(_: i32) -> u32 {\n        1",
            ),
        ],
    ),
    (
        "function removed",
        &[
            core("    pub rank: fn(number: u32) -> u32,\n", ""),
            system(
                "    pub fn rank(number: u32) -> u32 {\n        number + 1\n    }\n",
                "",
            ),
        ],
    ),
    (
        "functions reordered",
        &[
            core("    pub rank: fn(number: u32) -> u32,\n", ""),
            core(
                "    pub draw:",
                "    pub rank: fn(number: u32) -> u32,\n    pub draw:",
            ),
        ],
    ),
    (
        "function inserted",
        &[
            core("    pub rank:", "    pub turn: fn() -> u32,\n    pub rank:"),
            system(
                "    pub fn rank",
                "    pub fn turn() -> u32 {\n        0\n    }\n\n    pub fn rank",
            ),
        ],
    ),
    (
        "Cargo feature turned on",
        &[Edit::new(
            "systems/shape/Cargo.toml",
            "core-shape.workspace = true",
            "core-shape = { workspace = true, features = [\"wide\"] }",
        )],
    ),
];

#[test]
fn each_breaking_change_is_refused_by_the_name_of_the_item() {
    let mut said = String::new();
    for (name, edits) in BREAKING {
        let line = refusal(edits);
        writeln!(said, "{name}\n    {line}").unwrap();
    }
    insta::assert_snapshot!("breaking", said);
}

/// The reason in one line, and nothing of the module has run.
#[track_caller]
fn refusal(edits: &[Edit]) -> String {
    let store = Shapes::built().changed(edits);
    let folder = TempDir::new().unwrap();
    let witness = folder.path().join("witness");
    let ran = Shapes::built().view(store.root(), &witness).ended_with(1);
    assert_eq!(ran.stdout, "");
    assert!(
        !witness.exists(),
        "code of a refused module has run: {}",
        ran.stderr
    );
    let said = scrub(&ran.stderr, store.root());
    said.lines().last().unwrap().trim().to_owned()
}

#[test]
fn a_function_appended_to_the_last_view_is_accepted() {
    let store = Shapes::built().changed(&[
        core("-> u32,\n}", "-> u32,\n    pub turn: fn() -> u32,\n}"),
        system(
            "    pub fn rank",
            "    pub fn turn() -> u32 {\n        0\n    }\n\n    pub fn rank",
        ),
    ]);
    accepted(store.root());
}

#[test]
fn a_change_of_docs_alone_is_accepted() {
    let store = Shapes::built().changed(&[core("/// A struct.", "/// A struct of four fields.")]);
    accepted(store.root());
}

#[track_caller]
fn accepted(store: &std::path::Path) {
    let folder = TempDir::new().unwrap();
    let ran = Shapes::built()
        .view(store, &folder.path().join("witness"))
        .succeeded();
    assert_eq!(
        (ran.stdout.as_str(), ran.stderr.as_str()),
        ("area 1.5\n", "")
    );
}
