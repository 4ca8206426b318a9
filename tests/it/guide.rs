//! The workspace that the book shows: generated, tested and run.
use std::env::consts::EXE_SUFFIX;
use std::io::Write;

use crate::harness::{Program, Workspace, target};

/// What is typed into the editor.
const INPUT: &str = "trim\ntrim\nupper\n";

#[test]
fn the_editor_prints_what_the_book_says() {
    let workspace = Workspace::shared("guide");
    workspace.keyway(&["gen"]).succeeded();
    workspace.keyway(&["build-modules", "editor"]).succeeded();
    // Without input it ends at once.
    workspace.keyway(&["run", "editor"]).succeeded();
    let hosted = workspace.read("hosted.txt");
    assert_eq!(printed("hosted"), hosted);

    workspace.keyway(&["run", "editor", "--static"]).succeeded();
    let linked = hosted.replace("plugin-command-trim:", "host:");
    assert_ne!(linked, hosted);
    assert_eq!(printed("static"), linked);

    let tests = workspace
        .cargo(&["test", "--package", "systems-words-plain"])
        .succeeded();
    let passed = "white_space_separates ... ok";
    assert!(tests.stdout.contains(passed), "{}", tests.stdout);
}

/// What the editor prints, as it was built last.
fn printed(variant: &str) -> String {
    let folder = target().join("keyway").join(variant).join("debug");
    let program = Program::new(folder.join(format!("editor{EXE_SUFFIX}")));
    let store = target().join("keyway/debug");
    let mut child = program.with("KEYWAY_STORE", store).start();
    let mut input = child.stdin.take().unwrap();
    input.write_all(INPUT.as_bytes()).unwrap();
    drop(input);
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", output.status);
    String::from_utf8(output.stdout).unwrap()
}
