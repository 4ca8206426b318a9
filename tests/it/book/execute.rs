//! The tutorial of the book, executed as written.
use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::packed::Packed;
use super::read::steps;
use super::step::Step;
use crate::harness::{files_under, repository, write};

#[test]
fn every_command_prints_what_the_book_says() {
    let packed = Packed::installed();
    // Outside of this repository: there is no path from it to a source of Keyway.
    let folder = TempDir::new().unwrap();
    let folder = folder.path();
    let hello = folder.join("hello");
    fs::create_dir(&hello).unwrap();
    let text = fs::read_to_string(repository().join("docs/tour.md")).unwrap();
    let steps = steps(&text);
    let commands = steps
        .iter()
        .filter(|step| matches!(step, Step::Command { .. }))
        .count();
    assert!(commands >= 5, "found {commands} commands in the tutorial");
    let mut changed = Vec::new();
    for step in steps {
        match step {
            Step::File { path, text } => {
                let place = folder.join(&path);
                // What `init` wrote is shown as it is, but for the one file that the reader is told to change.
                if fs::read_to_string(&place).is_ok_and(|present| present != text) {
                    changed.push(path);
                }
                write(&place, text.as_bytes());
            }
            Step::Command { line, stdout } => {
                assert_eq!(run(packed, &hello, &line), stdout, "{line}")
            }
        }
    }
    assert_eq!(changed, ["hello/apps/hello/Cargo.toml"]);
    let generated = files_under(&hello).into_iter();
    let generated = generated
        .filter(|file| file.ends_with("src/generated/mod.rs"))
        .count();
    assert_eq!(generated, 7, "a Core, three Systems and three Apps");
}

/// What a line as `NAME=value program argument …` prints.
fn run(packed: &Packed, folder: &Path, line: &str) -> String {
    let mut words = line.split_whitespace().peekable();
    let mut variables = Vec::new();
    while let Some(variable) = words.next_if(|word| word.contains('=')) {
        variables.extend(variable.split_once('='));
    }
    let program = words.next().unwrap().to_owned() + EXE_SUFFIX;
    let program = variables
        .iter()
        .fold(packed.program(&program), |program, (name, value)| {
            program.with(name, value)
        });
    let arguments: Vec<&str> = words.collect();
    program.at(folder).run(&arguments).succeeded().stdout
}
