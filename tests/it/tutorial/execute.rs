//! The tutorial of the README, executed as written.
use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};

use super::read::steps;
use super::step::Step;
use crate::harness::{Program, files_under, repository, scratch, write};

#[test]
fn every_command_prints_what_the_readme_says() {
    let folder = beside_a_checkout();
    let text = fs::read_to_string(repository().join("README.md")).unwrap();
    let steps = steps(&text);
    let commands = steps
        .iter()
        .filter(|step| matches!(step, Step::Command { .. }))
        .count();
    assert!(commands >= 3, "found {commands} commands in the tutorial");
    for step in steps {
        match step {
            Step::File { path, text } => write(&folder.join(path), text.as_bytes()),
            Step::Command { line, stdout } => {
                assert_eq!(run(&folder.join("hello"), &line), stdout, "{line}")
            }
        }
    }
    let generated = files_under(&folder.join("hello")).into_iter();
    let generated = generated
        .filter(|file| file.ends_with("src/generated/mod.rs"))
        .count();
    assert_eq!(generated, 6, "a Core, three Systems and two Apps");
}

/// An empty folder `hello` beside a folder `keyway` that is this repository.
fn beside_a_checkout() -> PathBuf {
    let folder = scratch().join("tutorial");
    let (hello, keyway) = (folder.join("hello"), folder.join("keyway"));
    if hello.is_dir() {
        fs::remove_dir_all(&hello).unwrap();
    }
    fs::create_dir_all(&hello).unwrap();
    if !keyway.is_dir() {
        link(repository(), &keyway);
    }
    // With it nothing else is fetched and compiled than for the repository itself.
    fs::copy(repository().join("Cargo.lock"), hello.join("Cargo.lock")).unwrap();
    folder
}

#[cfg(unix)]
fn link(target: &Path, at: &Path) {
    std::os::unix::fs::symlink(target, at).unwrap();
}

#[cfg(windows)]
fn link(target: &Path, at: &Path) {
    std::os::windows::fs::symlink_dir(target, at).unwrap();
}

/// What a line as `NAME=value program argument …` prints.
fn run(folder: &Path, line: &str) -> String {
    let mut words = line.split_whitespace().peekable();
    let mut variables = Vec::new();
    while let Some(variable) = words.next_if(|word| word.contains('=')) {
        variables.extend(variable.split_once('='));
    }
    let program = words.next().unwrap().to_owned() + EXE_SUFFIX;
    let program = variables
        .iter()
        .fold(Program::new(program), |program, (name, value)| {
            program.with(name, value)
        });
    let arguments: Vec<&str> = words.collect();
    program.at(folder).run(&arguments).succeeded().stdout
}
