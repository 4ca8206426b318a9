//! Commands that only tell.
use serde_json::Value;

use crate::harness::Assembly;

#[test]
fn explain_says_what_serves_what_and_why() {
    let ran = Assembly::built()
        .workspace()
        .keyway(&["explain", "assembly"])
        .succeeded();
    insta::assert_snapshot!("explain", ran.stdout);
}

#[test]
fn inspect_gives_manifest_identity_and_layout() {
    let arguments = ["inspect", "systems-quote-desk", "--json"];
    let ran = Assembly::built().workspace().keyway(&arguments).succeeded();
    let object: Value = serde_json::from_str(&ran.stdout).unwrap();
    let text = object.to_string();
    for piece in [
        "systems-quote-desk",
        "field core_quote::Quote.total i64",
        "core-ledger",
    ] {
        assert!(text.contains(piece), "no {piece:?} in {text}");
    }
    let host = keyway::BuildIdentity::current();
    assert!(
        text.contains(&host.rustc) && text.contains(&host.target),
        "{text}"
    );
}

#[test]
fn an_app_that_is_not_there_is_refused_with_the_nearest_name() {
    for command in ["run", "explain", "build-modules"] {
        let ran = Assembly::built()
            .workspace()
            .keyway(&[command, "assembli"])
            .ended_with(1);
        ran.says("there is no App `assembli`")
            .says("did you mean `assembly`?");
    }
}
