//! Contracts and Models that differ from those of the running App.
use std::fmt::Write;

use super::super::goes_on::goes_on;
use super::reasons::{all_differ, refused};
use crate::harness::{Edit, Otherwise, Relay};

const fn core(from: &'static str, to: &'static str) -> Edit {
    Edit::new("core/plain/src/lib.rs", from, to)
}

const fn system(from: &'static str, to: &'static str) -> Edit {
    Edit::new("systems/plain/src/lib.rs", from, to)
}

const RANK: &str = "    pub fn rank(number: u32) -> u32 {\n        number + 1\n    }\n";
const RANKED: &str = "    /// The next number.\n    pub rank: fn(number: u32) -> u32,\n";

const CHANGES: &[(&str, &[Edit])] = &[
    ("field renamed", &[core("weight: f64", "mass: f64")]),
    (
        "field added",
        &[core("    pub tags:", "    pub last: u8,\n    pub tags:")],
    ),
    ("field removed", &[core("    pub count: u32,\n", "")]),
    (
        "fields reordered",
        &[core(
            "count: u32,\n    pub order: u32",
            "order: u32,\n    pub count: u32",
        )],
    ),
    (
        "field retyped, same size",
        &[core("weight: f64", "weight: u64")],
    ),
    ("field retyped, larger", &[core("count: u32", "count: u64")]),
    (
        "element retyped",
        &[core("tags: Vec<String>", "tags: Vec<u64>")],
    ),
    (
        "representation changed",
        &[core("pub struct Sample", "#[repr(C)]\npub struct Sample")],
    ),
    (
        "alignment changed",
        &[core(
            "pub struct Sample",
            "#[repr(align(64))]\npub struct Sample",
        )],
    ),
    ("payload retyped", &[core("gap: f32", "gap: u32")]),
    (
        "variants reordered",
        &[
            core("    Named(String),\n", ""),
            core("    Dotted {", "    Named(String),\n    Dotted {"),
        ],
    ),
    (
        "variant added",
        &[core(
            "    Named(String),\n",
            "    Named(String),\n    Last,\n",
        )],
    ),
    ("function removed", &[core(RANKED, ""), system(RANK, "")]),
    (
        "functions reordered",
        &[
            core(RANKED, ""),
            core(
                "    /// `number` and",
                "    pub rank: fn(number: u32) -> u32,\n    /// `number` and",
            ),
        ],
    ),
    (
        "function retyped",
        &[
            core("fn(number: u32) -> u32", "fn(number: u32) -> u64"),
            system(
                RANK,
                "    pub fn rank(number: u32) -> u64 {\n        u64::from(number)\n    }\n",
            ),
        ],
    ),
    (
        "argument made a reference",
        &[
            core("fn(number: u32) -> u32", "fn(number: &u32) -> u32"),
            system(
                RANK,
                "    pub fn rank(number: &u32) -> u32 {\n        *number\n    }\n",
            ),
        ],
    ),
    (
        "Cargo feature of the shared Core turned on",
        &[Edit::new(
            "systems/plain/Cargo.toml",
            "core-plain.workspace = true",
            "core-plain = { workspace = true, features = [\"wide\"] }",
        )],
    ),
];

#[test]
fn each_change_is_refused_by_the_name_of_the_item() {
    let relay = Relay::built();
    let mut app = relay.start(relay.plain());
    let held = app.ask("kept");
    let mut lines = Vec::new();
    let mut said = String::new();
    for (name, edits) in CHANGES {
        let set = relay.pressed("systems-plain", &Otherwise::edited(edits));
        let line = refused(&mut app, &set);
        writeln!(said, "{name}\n    {line}").unwrap();
        lines.push(line);
    }
    insta::assert_snapshot!("changed_contracts", said);
    all_differ(&lines);
    assert_eq!(app.ask("kept"), held, "what the App holds is as it was");
    goes_on(&mut app);
    app.end();
}

#[test]
fn what_changes_neither_layout_nor_meaning_is_accepted() {
    let relay = Relay::built();
    let mut app = relay.start(relay.plain());
    let held = app.ask("kept");
    let two = system("BUILD: u64 = 1;", "BUILD: u64 = 2;");
    for edits in [
        // A function that nobody who runs knows of.
        &[
            two,
            core(
                RANKED,
                "    /// The next number.\n    pub rank: fn(number: u32) -> u32,\n    pub last: fn() -> u32,\n",
            ),
            system(
                RANK,
                "    pub fn rank(number: u32) -> u32 {\n        number + 1\n    }\n\n    pub fn last() -> u32 {\n        0\n    }\n",
            ),
        ][..],
        &[
            two,
            core(
                "/// What the App holds while",
                "/// What an App holds while",
            ),
        ],
        &[two, core("    pub order: u32", "    order: u32")],
        &[
            two,
            core(
                "#[derive(Default)]\npub struct",
                "#[derive(Default, PartialEq)]\npub struct",
            ),
        ],
    ] {
        let set = relay.pressed("systems-plain", &Otherwise::edited(edits));
        let said = app.take(&set, "live");
        assert!(said.starts_with("live systems-plain "), "{said}");
        assert_eq!(
            (app.ask("plain"), app.ask("kept")),
            ("2".into(), held.clone())
        );
        let said = app.take(relay.plain(), "live");
        assert!(said.starts_with("live systems-plain "), "{said}");
    }
    goes_on(&mut app);
    app.end();
}
