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

#[test]
fn a_warning_that_the_workspace_allows_is_not_shown() {
    let fixture = "
//- /core/a/Cargo.toml crate:core-a
[package.metadata.module]
kind = \"core\"
//- /core/a/src/lib.rs
#[rustfmt::skip]
pub mod generated;
static mut COUNT: u8 = 0;
";
    assert_eq!(run(fixture).diagnostics.items().len(), 1);
    let manifest = "//- /Cargo.toml\n[workspace.metadata.keyway.lints]\nchanging-static = ";
    let allowed = run(&format!("{manifest}\"allow\"\n{fixture}"));
    assert!(allowed.diagnostics.is_empty());
    let warned = run(&format!("{manifest}\"warn\"\n{fixture}"));
    assert_eq!(warned.diagnostics.items().len(), 1);
    let wrong = run(&format!("{manifest}1\n{fixture}"));
    assert_eq!(wrong.diagnostics.items()[0].code, "wrong-type");
}
