//! A call through a contract in a static build is the same machine code as a direct call, without link-time optimization.
use std::fs;
use std::sync::OnceLock;

use super::listing::Listing;
use crate::harness::{Workspace, scratch};

#[test]
fn calls_through_the_contract_are_the_instructions_of_direct_calls() {
    let listing = Listing::parse(listing());
    for function in ["add", "step"] {
        let direct = listing.instructions("direct", function);
        assert!(!direct.is_empty());
        assert_eq!(
            direct,
            listing.instructions("through_keyway", function),
            "{function}"
        );
    }
}

#[test]
fn an_owned_result_takes_the_same_instructions_in_another_order_at_most() {
    let listing = Listing::parse(listing());
    let sorted = |module| {
        let mut code = listing.instructions(module, "row");
        code.sort();
        code
    };
    assert_eq!(sorted("direct"), sorted("through_keyway"));
}

/// A function that is not inlined is called by its own name, not through a pointer. What is left beside a direct call is
/// the look at an owned result that may hold a Fault: the compiler cannot know what a function returns that it did not
/// see into.
#[test]
fn what_is_not_inlined_is_called_by_name() {
    let listing = Listing::parse(listing());
    let calls = |module| {
        let code = listing.instructions(module, "describe");
        let callee = code
            .iter()
            .find(|line| line.starts_with("call") || line.starts_with("jmp"));
        let symbol = callee.unwrap().split_once(char::is_whitespace).unwrap().1;
        symbol.to_owned()
    };
    assert!(
        calls("direct").contains("Sums8describe"),
        "{}",
        calls("direct")
    );
    assert_eq!(calls("direct"), calls("through_keyway"));
}

/// What the compiler writes for the App's library, optimized and with the modules linked.
fn listing() -> &'static str {
    static LISTING: OnceLock<String> = OnceLock::new();
    LISTING.get_or_init(compiled)
}

fn compiled() -> String {
    let workspace = Workspace::shared("parity");
    workspace.keyway(&["gen"]).succeeded();
    // It stays between runs, as cargo does not compile again what is fresh.
    let file = scratch().join("parity.s");
    let build = [
        "rustc",
        "--quiet",
        "--release",
        "--package",
        "parity",
        "--lib",
        "--features",
        "static",
    ];
    let emit = format!("--emit=asm={}", file.display());
    workspace
        .cargo(&[&build[..], &["--", &emit, "-Ccodegen-units=1"]].concat())
        .succeeded();
    fs::read_to_string(file).unwrap()
}
