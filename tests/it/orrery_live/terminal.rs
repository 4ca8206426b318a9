//! The drawing in a terminal.
use std::fs;
use std::io::Write;
use std::process::Command;

use tempfile::TempDir;

use super::lent_terminal::LentTerminal;
use super::picture::Picture;
use super::{lines, modules};
use crate::harness::{Edit, Program};

const DRAWING: Edit = Edit::new(
    "systems/render-terminal/src/canvas/frame.rs",
    "format!(\"{}, day {:.2} of {:.2}\"",
    "format!(\"{} on day {:.2} of {:.2}\"",
);

#[test]
#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
fn another_build_draws_over_the_picture_of_the_one_before() {
    // The program that lends a terminal is of Linux; its namesakes elsewhere have other options.
    let script = Command::new("script").arg("--version").output();
    if !script.is_ok_and(|output| output.stdout.starts_with(b"script from util-linux")) {
        eprintln!("skipped: there is no `script` of util-linux to lend a terminal");
        return;
    }
    let (_turn, workspace) = modules();
    let folder = TempDir::new().unwrap();
    let log = folder.path().join("dev.log");
    let keyway = env!("CARGO_BIN_EXE_keyway-under-test");
    let dev = format!(
        "'{keyway}' dev orrery -- --days 1e6 --pace 30 2> '{}'",
        log.display()
    );
    let program = Program::new("script")
        .with("TERM", "xterm")
        .with("NO_COLOR", "1")
        .at(workspace.root());
    let mut child = LentTerminal(program.watch(&["-q", "-e", "-c", &dev, "/dev/null"]));
    let output = lines(child.0.stdout.take().unwrap());

    let mut last = Picture::next(&output, &log);
    assert!(!last.is_over, "there is nothing to draw over yet");
    for _ in 0..3 {
        last = last.until(", day ", &output, &log);
    }
    let source = workspace.root().join(DRAWING.file);
    fs::write(&source, DRAWING.of(&workspace.read(DRAWING.file))).unwrap();
    for _ in 0..3 {
        last = last.until(" on day ", &output, &log);
    }
    let mut keys = child.0.stdin.take().unwrap();
    keys.write_all(b"q\n").unwrap();
    assert_eq!(child.0.wait().unwrap().code(), Some(0));
}
