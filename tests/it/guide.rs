//! The workspace that the book shows: generated, explained, tested and run.
use std::io::Write;
use std::path::Path;

use keyway::store::CurrentSet;

use crate::harness::{Program, Workspace, linked_program, publish_with_program, stored};

const MODULES: [&str; 5] = [
    "systems-words-quick",
    "systems-words-plain",
    "plugin-command-upper",
    "plugin-command-trim",
    "plugin-command-check",
];

/// What is typed into the editor.
const INPUT: &str = "trim\ntrim\nupper\ncheck\n";

#[test]
fn the_editor_prints_what_the_book_says() {
    let workspace = Workspace::shared("guide");
    workspace.keyway(&["gen"]).succeeded();
    let hosted = workspace.read("hosted.txt");
    let (set, program) = publish_with_program(&workspace, "editor", &MODULES);
    assert_eq!(printed(&program, &set), hosted);
    let explained = workspace.keyway(&["explain", "editor", "core-words"]);
    assert_eq!(
        explained.succeeded().stdout,
        workspace.read("explained.txt")
    );

    // Without input it ends at once.
    workspace.keyway(&["run", "editor", "--static"]).succeeded();
    let linked = hosted.replace("[systems-words-plain]", "[systems_words_plain]");
    assert_ne!(linked, hosted);
    assert_eq!(printed(&linked_program("editor"), &set), linked);

    let tests = workspace
        .cargo(&[
            "test",
            "-p",
            "systems-words-plain",
            "-p",
            "plugin-command-check",
        ])
        .succeeded();
    for name in [
        "white_space_separates",
        "without_a_spelling_it_says_so",
        "each_word_is_corrected",
        "with_the_system_that_counts",
    ] {
        let passed = format!("{name} ... ok");
        assert!(tests.stdout.contains(&passed), "{}", tests.stdout);
    }
}

/// What the editor prints.
fn printed(program: &Path, set: &CurrentSet) -> String {
    let store = stored(set);
    let program = Program::new(program).with("KEYWAY_STORE", store.path());
    let mut child = program.start();
    let mut input = child.stdin.take().unwrap();
    input.write_all(INPUT.as_bytes()).unwrap();
    drop(input);
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", output.status);
    String::from_utf8(output.stdout).unwrap()
}
