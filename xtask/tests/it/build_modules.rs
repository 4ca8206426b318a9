//! Building and publishing.

use std::fs;

use super::workspace::{MODULE, Workspace};

fn generated() -> Workspace {
    let workspace = Workspace::with_empty_store();
    workspace.xtask(&["gen"]).ended_with(0);
    workspace
}

#[test]
fn publishing_twice_changes_nothing() {
    let workspace = generated();
    let first = workspace
        .xtask(&["build-modules", "--json"])
        .ended_with(0)
        .json();
    let module = &first["modules"][0];
    assert_eq!(first["profile"], "debug");
    assert!(
        first["executables"]["steady"].is_string() && first["executables"]["other"].is_string()
    );
    assert_eq!(module["module"], MODULE);
    assert_eq!(module["kind"], "system");
    assert_eq!(module["core"], "core-tally");
    assert_eq!(module["change"], "published");
    assert_eq!(module["start"]["outcome"], "passed");
    let modified = |name: &str| {
        fs::metadata(workspace.store().join(name))
            .unwrap()
            .modified()
            .unwrap()
    };
    let before = modified("current.toml");
    let second = workspace
        .xtask(&["build-modules", "--json"])
        .ended_with(0)
        .json();
    assert_eq!(second["modules"][0]["change"], "unchanged");
    assert_eq!(second["modules"][0]["digest"], module["digest"]);
    assert!(
        second["modules"][0]["start"].is_null(),
        "it is not probed again"
    );
    assert_eq!(modified("current.toml"), before);
    assert_eq!(
        workspace.leftovers().len(),
        2,
        "one library and its manifest"
    );
}

#[test]
fn publishing_one_app_keeps_what_others_published() {
    let workspace = generated();
    workspace.xtask(&["build-modules", "steady"]).ended_with(0);
    let path = workspace.store().join("current.toml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(
        &path,
        format!("{text}systems-elsewhere = \"{}\"\n", "ab".repeat(32)),
    )
    .unwrap();
    fs::remove_dir_all(workspace.store().join(MODULE)).unwrap();
    workspace.xtask(&["build-modules", "steady"]).ended_with(0);
    let text = fs::read_to_string(&path).unwrap();
    assert!(
        text.contains("systems-elsewhere") && text.contains(MODULE),
        "{text}"
    );
    let nothing = workspace
        .xtask(&["build-modules", "other", "--json"])
        .ended_with(0)
        .json();
    assert_eq!(nothing["modules"][0]["change"], "unchanged");
}

#[test]
fn a_damaged_build_is_published_again() {
    let workspace = generated();
    workspace.xtask(&["build-modules"]).ended_with(0);
    let library = workspace.libraries().pop().unwrap();
    let whole = fs::read(&library).unwrap();
    fs::write(&library, &whole[..whole.len() / 2]).unwrap();
    let json = workspace
        .xtask(&["build-modules", "--json"])
        .ended_with(0)
        .json();
    assert_eq!(json["modules"][0]["change"], "published");
    assert_eq!(fs::read(&library).unwrap(), whole);
    fs::write(workspace.store().join("current.toml"), "not = [a set").unwrap();
    workspace.xtask(&["build-modules"]).ended_with(0);
    workspace.xtask(&["inspect"]).ended_with(0);
}

#[test]
fn two_at_once_do_not_harm_each_other() {
    let workspace = generated();
    workspace.xtask(&["build-modules"]).ended_with(0);
    for _ in 0..3 {
        fs::remove_dir_all(workspace.store()).unwrap();
        let start = || workspace.command(&["build-modules"]).output();
        let (one, other) = std::thread::scope(|scope| {
            let one = scope.spawn(start);
            let other = scope.spawn(start);
            (one.join().unwrap().unwrap(), other.join().unwrap().unwrap())
        });
        assert!(one.status.success() && other.status.success());
        let json = workspace
            .xtask(&["build-modules", "--json"])
            .ended_with(0)
            .json();
        assert_eq!(json["modules"][0]["change"], "unchanged");
        assert_eq!(
            workspace.leftovers().len(),
            2,
            "{:?}",
            workspace.leftovers()
        );
    }
}

#[test]
fn an_error_of_the_compiler_is_shown_and_nothing_is_published() {
    let workspace = generated();
    let path = workspace.root().join("systems/tally/src/misbehave.rs");
    let sound = fs::read_to_string(&path).unwrap();
    fs::write(
        &path,
        format!("{sound}\nfn broken() -> u8 {{ \"text\" }}\n"),
    )
    .unwrap();
    let answer = workspace.xtask(&["build-modules", "--json"]);
    fs::write(&path, sound).unwrap();
    let answer = answer.ended_with(1);
    assert!(
        answer.errors.contains("error[E0308]: mismatched types"),
        "{}",
        answer.errors
    );
    assert!(
        answer.errors.contains("systems/tally/src/misbehave.rs"),
        "{}",
        answer.errors
    );
    assert!(
        answer.json()["error"]
            .as_str()
            .unwrap()
            .contains("cargo build failed")
    );
    assert!(!workspace.store().exists());
}
