//! Running an App, and generating for it.

use std::fs;

use super::workspace::Workspace;

#[test]
fn run_brings_all_up_to_date_and_passes_arguments_and_exit_code_on() {
    let workspace = Workspace::with_empty_store();
    let generated = workspace.root().join("core/tally/src/generated/mod.rs");
    let _ = fs::remove_file(&generated);
    let answer = workspace.xtask(&["gen", "--check", "--json"]).ended_with(1);
    assert_eq!(answer.json()["changes"][0]["kind"], "missing");
    workspace.xtask(&["gen", "--check"]).ended_with(1);
    assert!(!generated.exists());
    let answer = workspace
        .xtask(&["run", "steady", "--", "--days", "a b"])
        .ended_with(42);
    assert_eq!(last_line(&answer.output), "hosted --days|a b");
    assert!(
        answer
            .errors
            .contains("wrote core/tally/src/generated/mod.rs"),
        "{}",
        answer.errors
    );
    workspace.xtask(&["gen", "--check"]).ended_with(0);
    let answer = workspace
        .xtask(&["run", "steady", "--static"])
        .ended_with(42);
    assert_eq!(last_line(&answer.output), "linked");
}

#[test]
fn a_launched_app_has_the_arguments_and_the_exit_code_and_leaves_its_state() {
    let workspace = Workspace::with_empty_store();
    let file = workspace.store().join("saved.state");
    let file = file.to_str().unwrap();
    let answer = workspace
        .xtask(&[
            "run",
            "steady",
            "--launched",
            "--save",
            file,
            "--",
            "--days",
            "a b",
        ])
        .ended_with(42);
    assert_eq!(last_line(&answer.output), "hosted --days|a b");
    workspace
        .xtask(&["run", "steady", "--launched", "--restore", file])
        .ended_with(43);
    let copies = workspace.store().join("launched");
    assert_eq!(fs::read_dir(copies).unwrap().count(), 0);
    let errors = workspace
        .xtask(&["run", "other", "--launched"])
        .ended_with(1)
        .errors;
    assert!(
        errors.contains("other gives no library to load; add `crate-type"),
        "{errors}"
    );
}

#[test]
fn an_app_leaves_its_state_in_a_file_and_goes_on_with_it() {
    let workspace = Workspace::with_empty_store();
    let file = workspace.store().join("saved.state");
    let file = file.to_str().unwrap();
    workspace
        .xtask(&["run", "steady", "--save", file])
        .ended_with(42);
    workspace
        .xtask(&[
            "run",
            "steady",
            "--static",
            "--restore",
            file,
            "--save",
            file,
        ])
        .ended_with(43);
    workspace
        .xtask(&["run", "steady", "--restore", file])
        .ended_with(44);
    let other = workspace.xtask(&["run", "patient", "--restore", file]);
    let errors = other.ended_with(1).errors;
    assert!(
        errors.contains("is that of steady, not of patient; start without it"),
        "{errors}"
    );
    let nowhere = workspace.store().join("current.toml/saved.state");
    let errors = workspace
        .xtask(&["run", "steady", "--save", nowhere.to_str().unwrap()])
        .ended_with(1)
        .errors;
    assert!(errors.contains("cannot write the saved state"), "{errors}");
}

/// The module prints a line of its own before.
fn last_line(output: &str) -> &str {
    output.lines().last().unwrap_or_default().trim_end()
}

#[test]
fn a_dump_ends_with_the_verdict_on_the_workspace() {
    let workspace = Workspace::with_empty_store();
    let text = workspace
        .xtask(&["gen", "--dump", "resolve"])
        .ended_with(0)
        .output;
    assert!(text.contains("Resolution"), "{text}");
    let manifest = workspace.root().join("apps/other/Cargo.toml");
    let sound = fs::read_to_string(&manifest).unwrap();
    fs::write(
        &manifest,
        sound.replace("name = \"core-tally\"", "name = \"core-taly\""),
    )
    .unwrap();
    let broken = workspace.xtask(&["gen", "--dump", "resolve"]);
    let refused = workspace.xtask(&["build-modules", "--json"]);
    fs::write(&manifest, sound).unwrap();
    broken.ended_with(1);
    let refused = refused.ended_with(1);
    assert!(
        refused.errors.contains("apps/other/Cargo.toml:"),
        "{}",
        refused.errors
    );
    let json = refused.json();
    assert_eq!(json["diagnostics"][0]["severity"], "error");
    assert!(
        json["error"]
            .as_str()
            .unwrap()
            .contains("nothing was generated or built")
    );
}
