//! `in_the_book`.
use std::fs;

use super::repository;

/// Asserts that a page shows each line of what `cargo keyway COMMAND` has printed, but for figures and the folders of paths.
/// `command` is as the page has it, and `output` what a test has seen, of other arguments perhaps.
#[track_caller]
pub(crate) fn in_the_book(page: &str, command: &str, output: &str) {
    let text = fs::read_to_string(repository().join(page)).unwrap();
    let line = format!("$ cargo keyway {command}");
    let mut lines = text.lines().skip_while(|shown| *shown != line);
    assert!(lines.next().is_some(), "{page} does not show `{line}`");
    let block = lines.take_while(|shown| !shown.starts_with("```") && !shown.starts_with("$ "));
    let block: Vec<String> = block.map(shape).collect();
    for printed in output.lines() {
        let printed = shape(printed);
        assert!(block.contains(&printed), "{page}: {printed:?} of {block:?}");
    }
}

/// A line with `#` for each word that has a figure, and no folders.
fn shape(line: &str) -> String {
    let words = line.trim_start_matches("^C").split_whitespace();
    let words = words.map(|word| {
        let name = word.rsplit(['/', '\\']).next().unwrap_or(word);
        if name.contains(|letter: char| letter.is_ascii_digit()) {
            "#"
        } else {
            name
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn figures_and_folders_do_not_count() {
    let shapes = ["^C/tmp/a1/b.rec: 14 calls", "  b.rec:   7 calls"].map(shape);
    assert_eq!(shapes, ["b.rec: # calls", "b.rec: # calls"]);
}
