//! Modules that are not fit to be published.

use super::workspace::{MODULE, Workspace};

/// What `build-modules` says if the module misbehaves in this way; nothing may be published.
#[track_caller]
fn refusal(variable: &str, deed: &str) -> String {
    let workspace = Workspace::with_empty_store();
    workspace.xtask(&["gen"]).ended_with(0);
    let arguments = ["build-modules", "--probe-limit", "2"];
    let answer = workspace
        .xtask_with(&arguments, &[(variable, deed)])
        .ended_with(1);
    assert!(
        workspace.leftovers().is_empty(),
        "{:?}",
        workspace.leftovers()
    );
    assert!(!workspace.store().join("current.toml").exists());
    assert!(answer.output.is_empty(), "{}", answer.output);
    let line = answer
        .errors
        .lines()
        .find(|line| line.starts_with("error: "))
        .unwrap();
    let said = line.strip_prefix(&format!("error: {MODULE} is not published: "));
    said.unwrap_or(line).to_owned()
}

#[cfg(unix)]
#[test]
fn a_constructor_that_aborts_or_crashes() {
    assert_eq!(
        refusal("TALLY_CONSTRUCTOR", "abort"),
        "it crashed (SIGABRT) while it was opened"
    );
    assert_eq!(
        refusal("TALLY_CONSTRUCTOR", "crash"),
        "it crashed (SIGSEGV) while it was opened"
    );
}

#[test]
fn a_constructor_that_hangs_or_leaves() {
    let hung = "it hung for 2 s while it was opened; a module must start without waiting";
    assert_eq!(refusal("TALLY_CONSTRUCTOR", "hang"), hung);
    let left = "it ended its process with exit code 0 while it was opened";
    assert_eq!(refusal("TALLY_CONSTRUCTOR", "exit"), left);
}

#[cfg(unix)]
#[test]
fn an_initialize_that_aborts() {
    assert_eq!(
        refusal("TALLY_INITIALIZE", "abort"),
        "it crashed (SIGABRT) in initialize"
    );
}

#[test]
fn an_initialize_or_shutdown_that_panics() {
    for (variable, step) in [
        ("TALLY_INITIALIZE", "initialize"),
        ("TALLY_SHUTDOWN", "shutdown"),
    ] {
        let said = refusal(variable, "panic");
        assert!(said.contains(step) && said.contains("on purpose"), "{said}");
    }
}

#[test]
fn an_initialize_that_refuses_is_published_with_a_note() {
    let workspace = Workspace::with_empty_store();
    workspace.xtask(&["gen"]).ended_with(0);
    let refuses = [("TALLY_INITIALIZE", "refuse")];
    let json = workspace
        .xtask_with(&["build-modules", "--json"], &refuses)
        .ended_with(0)
        .json();
    let start = &json["modules"][0]["start"];
    assert_eq!(start["outcome"], "refused");
    assert_eq!(start["reason"], "no terminal here");
    assert_eq!(workspace.libraries().len(), 1);
}

#[test]
fn what_was_published_before_stays_current() {
    let workspace = Workspace::with_empty_store();
    workspace.xtask(&["gen"]).ended_with(0);
    workspace.xtask(&["build-modules"]).ended_with(0);
    let current = workspace.store().join("current.toml");
    let before = std::fs::read_to_string(&current).unwrap();
    let library = workspace.libraries().pop().unwrap();
    std::fs::remove_file(library).unwrap();
    let panics = [("TALLY_INITIALIZE", "panic")];
    workspace
        .xtask_with(&["build-modules"], &panics)
        .ended_with(1);
    assert_eq!(std::fs::read_to_string(&current).unwrap(), before);
}
