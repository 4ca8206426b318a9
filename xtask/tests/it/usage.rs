//! Exit codes, help, and answers to what makes no sense.

use super::workspace::Workspace;

#[test]
fn a_command_line_that_makes_no_sense_ends_with_two() {
    let workspace = Workspace::with_empty_store();
    workspace.xtask(&[]).ended_with(2);
    workspace.xtask(&["generate"]).ended_with(2);
    workspace
        .xtask(&["gen", "--check", "--chekc"])
        .ended_with(2);
    workspace.xtask(&["gen", "--dump", "nothing"]).ended_with(2);
    workspace
        .xtask(&["build-modules", "--probe-limit", "-3"])
        .ended_with(2);
    workspace.xtask(&["run"]).ended_with(2);
}

#[test]
fn help_has_examples_and_the_hidden_command_stays_hidden() {
    let workspace = Workspace::with_empty_store();
    let help = workspace.xtask(&["--help"]).ended_with(0).output;
    assert!(
        help.contains("Exit codes:") && !help.contains("probe"),
        "{help}"
    );
    for command in ["gen", "tidy", "ci", "bench"] {
        assert!(help.contains(&format!("  {command} ")), "{command}: {help}");
    }
    let help = workspace.xtask(&["run", "--help"]).ended_with(0).output;
    assert!(
        help.contains("cargo xtask run orrery --static --release"),
        "{help}"
    );
}

#[test]
fn an_unknown_name_is_answered_with_the_nearest() {
    let workspace = Workspace::with_empty_store();
    let answer = workspace.xtask(&["explain", "staedy"]).ended_with(1);
    assert!(
        answer.errors.contains("did you mean `steady`?"),
        "{}",
        answer.errors
    );
    let answer = workspace
        .xtask(&["explain", "staedy", "--json"])
        .ended_with(1);
    assert!(
        answer.json()["error"]
            .as_str()
            .unwrap()
            .contains("`staedy`")
    );
    let answer = workspace
        .xtask(&["explain", "steady", "core-x"])
        .ended_with(1);
    assert!(
        answer.errors.contains("its Cores: core-tally"),
        "{}",
        answer.errors
    );
}

#[test]
fn explain_answers_in_text_and_json() {
    let workspace = Workspace::with_empty_store();
    let text = workspace.xtask(&["explain", "steady"]).ended_with(0).output;
    assert!(text.contains("core-tally: systems-tally"), "{text}");
    let json = workspace
        .xtask(&["explain", "steady", "--json"])
        .ended_with(0)
        .json();
    assert_eq!(json["app"], "steady");
    assert_eq!(json["cores"][0]["system"], "systems-tally");
}

#[test]
fn benchmarks_and_revisions_that_are_not_there() {
    let workspace = Workspace::with_empty_store();
    // All tests use one workspace: an earlier run that was broken off may have left the folder.
    let folder = workspace.root().join("tests");
    let _ = std::fs::remove_dir_all(&folder);
    let answer = workspace.xtask(&["bench", "calls"]).ended_with(1);
    assert!(answer.errors.contains("benches"), "{}", answer.errors);

    let benches = folder.join("benches");
    std::fs::create_dir_all(&benches).expect("the workspace is a folder of its own");
    std::fs::write(benches.join("Cargo.toml"), "[workspace]\n").expect("the folder was made");
    for revision in ["no-such-revision", "--all"] {
        let words = ["bench", "compare", "--", revision];
        let answer = workspace.xtask(&words).ended_with(1);
        let says = format!("no revision `{revision}`");
        assert!(answer.errors.contains(&says), "{}", answer.errors);
    }
    let _ = std::fs::remove_dir_all(&folder);
}

#[test]
fn completions_are_for_the_word_that_is_asked_for() {
    let workspace = Workspace::with_empty_store();
    let script = workspace
        .xtask(&["completions", "bash"])
        .ended_with(0)
        .output;
    assert!(script.contains("build-modules") && script.contains("tidy"));
    let script = workspace
        .xtask(&["completions", "fish", "--name", "kw"])
        .ended_with(0)
        .output;
    assert!(script.contains("complete -c kw"), "{script}");
}
