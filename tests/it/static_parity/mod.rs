//! A call through a contract in a static build is the same machine code as a direct call, without link-time optimization.
mod listing;

use std::fs;

use crate::harness::{Workspace, target};
use listing::Listing;

#[test]
fn calls_through_the_contract_are_the_instructions_of_direct_calls() {
    let listing = Listing::parse(&assembly());
    for function in ["add", "step", "largest", "row", "describe"] {
        let direct = listing.instructions("direct", function);
        let through = listing.instructions("through_keyway", function);
        assert!(!direct.is_empty());
        assert_eq!(direct, through, "{function}");
    }
}

/// What the compiler writes for the App's library, optimized and with the modules linked.
fn assembly() -> String {
    let workspace = Workspace::shared("parity");
    workspace.keyway(&["gen"]).succeeded();
    let deps = target().join("release/deps");
    remove(&deps);
    let build = ["rustc", "--quiet", "--release", "--package", "parity", "--lib", "--features", "static"];
    let emit = ["--", "--emit=asm", "-Ccodegen-units=1"];
    workspace.cargo(&[&build[..], &emit[..]].concat()).succeeded();
    let files = listings(&deps);
    let [file] = files.as_slice() else {
        panic!("one listing was expected: {files:?}");
    };
    fs::read_to_string(file).unwrap()
}

fn remove(deps: &std::path::Path) {
    for file in listings(deps) {
        fs::remove_file(file).unwrap();
    }
}

fn listings(deps: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(deps).into_iter().flatten();
    let names = entries.map(|entry| entry.unwrap().path());
    names.filter(|path| path.to_string_lossy().contains("parity-") && path.extension().is_some_and(|end| end == "s")).collect()
}
