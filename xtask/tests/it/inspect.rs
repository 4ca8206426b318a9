//! Looking into the store.

use super::workspace::{MODULE, Workspace};

#[test]
fn a_store_that_is_not_there() {
    let workspace = Workspace::with_empty_store();
    let answer = workspace.xtask(&["inspect"]).ended_with(1);
    assert!(
        answer.errors.contains("run `cargo xtask build-modules`"),
        "{}",
        answer.errors
    );
}

#[test]
fn all_modules_and_one() {
    let workspace = Workspace::with_empty_store();
    workspace.xtask(&["gen"]).ended_with(0);
    workspace.xtask(&["build-modules"]).ended_with(0);
    let all = workspace.xtask(&["inspect", "--json"]).ended_with(0).json();
    let modules = all["modules"].as_array().unwrap();
    let mut modules = modules.iter();
    // An App that gives a library is one of them.
    assert_eq!(modules.next().unwrap()["module"], "patient");
    let module = modules.find(|entry| entry["module"] == MODULE).unwrap();
    assert_eq!(module["builds"], 1);
    let one = workspace
        .xtask(&["inspect", MODULE, "--json"])
        .ended_with(0)
        .json();
    assert_eq!(one["manifest"]["digest"], module["digest"]);
    assert_eq!(one["manifest"]["provides"]["core"], "core-tally");
    assert!(one["manifest"]["identity"]["rustc"].is_string());
    assert_eq!(one["builds"][0]["current"], true);
    let text = workspace.xtask(&["inspect", MODULE]).ended_with(0).output;
    assert!(
        text.contains("function core_tally::TallyView.next fn(u32) -> u32 at 0"),
        "{text}"
    );
    let answer = workspace.xtask(&["inspect", "system-tally"]).ended_with(1);
    assert!(
        answer.errors.contains("did you mean `systems-tally`?"),
        "{}",
        answer.errors
    );
}
