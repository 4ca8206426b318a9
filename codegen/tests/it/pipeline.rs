//! The stages in order.

use crate::harness::{reports, run};

const BROKEN: &str = r#"
//- /core/a/Cargo.toml crate:core-a
[package.metadata.module]
kind = "core"
feature = []
//- /core/a/src/lib.rs
pub mod generated;
mod absent;
//- /apps/x/Cargo.toml crate:app-x
[package.metadata.module]
kind = "app"
[[package.metadata.module.core]]
name = "core-b"
"#;

#[test]
fn load_and_parse_report_together_and_the_run_stops_behind_them() {
    let run = run(BROKEN);
    let items = run.diagnostics.items().iter();
    let codes: Vec<_> = items.map(|item| item.code).collect();
    assert_eq!(codes, ["missing-module-file", "unknown-key"]);
    assert!(run.resolutions.is_empty() && run.links.is_empty());
}

#[test]
fn a_second_run_on_the_same_thread_says_the_same() {
    let first = run(BROKEN);
    let second = run(BROKEN);
    let text = reports(&first.diagnostics, &first.sources);
    assert_eq!(text, reports(&second.diagnostics, &second.sources));
}
