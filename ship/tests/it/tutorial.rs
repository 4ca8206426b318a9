//! The tutorial of `docs/fleet.md`, executed as written, but for the port of the registry.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

use super::fixture::{Fixture, scratch, text_of, xtask_program};
use super::registry::{Registry, is_there, skipped};
use super::ship::at_home;

// As the tutorial of the book is read.
#[path = "../../../tests/it/book/read.rs"]
mod read;
#[path = "../../../tests/it/book/step.rs"]
mod step;

use read::steps;
use step::Step;

/// The registry of the page.
const ADDRESS: &str = "localhost:5000";

/// Whether a text is what the page shows, with anything in the place of each `…`.
fn fits(text: &str, shown: &str) -> bool {
    let mut parts = shown.split('…');
    let Some(mut rest) = text.strip_prefix(parts.next().unwrap_or_default()) else {
        return false;
    };
    let mut parts = parts.peekable();
    while let Some(part) = parts.next() {
        let found = match parts.peek() {
            Some(_) => rest.find(part),
            None => rest.ends_with(part).then(|| rest.len() - part.len()),
        };
        let Some(at) = found else {
            return false;
        };
        rest = &rest[at + part.len()..];
    }
    rest.is_empty()
}

/// The folder of the reader, and the programs that he has started.
struct Reader {
    folder: PathBuf,
    _whole: TempDir,
    address: String,
}

impl Reader {
    fn begin(registry: &Registry) -> Self {
        // Outside of this repository, which is a workspace of its own.
        let whole = tempfile::tempdir().unwrap();
        let folder = whole.path().to_owned();
        let hello = folder.join("hello");
        fs::create_dir_all(&hello).unwrap();
        fs::create_dir_all(folder.join("bin")).unwrap();
        // The crates are not those of crates.io but these, and what they depend on is compiled already.
        let repository = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let runtime = repository.join("runtime");
        fs::create_dir_all(folder.join(".cargo")).unwrap();
        let patch = format!("[patch.crates-io]\nkeyway = {{ path = {runtime:?} }}\n");
        fs::write(folder.join(".cargo/config.toml"), patch).unwrap();
        fs::copy(repository.join("Cargo.lock"), hello.join("Cargo.lock")).unwrap();
        let cargo_keyway = format!("#!/bin/sh\nshift\nexec {:?} \"$@\"\n", xtask_program());
        let path = folder.join("bin/cargo-keyway");
        fs::write(&path, cargo_keyway).unwrap();
        let made = Command::new("chmod").arg("+x").arg(&path).status();
        assert!(made.unwrap().success());
        Self {
            folder,
            _whole: whole,
            address: format!("localhost:{}", registry.port),
        }
    }

    /// Runs a line in a shell, and returns its output.
    fn run(&self, line: &str) -> String {
        let here = Path::new(env!("CARGO_BIN_EXE_keyway-ship"))
            .parent()
            .unwrap();
        let before = std::env::var("PATH").unwrap_or_default();
        let path = format!(
            "{}:{}:{before}",
            text_of(&self.folder.join("bin")),
            text_of(here)
        );
        let mut shell = Command::new("sh");
        let home = std::env::var_os("HOME").unwrap_or_default();
        at_home(&mut shell, Path::new(&home));
        let line = line.replace(ADDRESS, &self.address);
        // What is started in the background ends with the test.
        let line = match line.strip_suffix(" &") {
            Some(line) => format!("{line} 2> /dev/null & echo $! >> ../pids"),
            None => format!("timeout 120 sh -c '{line}'"),
        };
        let shell = shell
            .arg("-c")
            .arg(line)
            .current_dir(self.folder.join("hello"));
        let shell = shell
            .env("PATH", path)
            .env("CARGO_TARGET_DIR", scratch().join("tally-target"))
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("DOCKER_CONFIG", self.folder.join("docker"))
            .stderr(Stdio::inherit());
        let output = shell.output().unwrap();
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        let pids = fs::read_to_string(self.folder.join("pids")).unwrap_or_default();
        for pid in pids.lines() {
            let _ = Command::new("kill").args(["-9", pid]).status();
        }
    }
}

#[cfg(unix)]
#[test]
fn the_way_from_laptop_to_fleet() {
    if !is_there("timeout") {
        return skipped("timeout, of the coreutils, is not installed");
    }
    let Some(registry) = Registry::start() else {
        return;
    };
    // Its folder of compiled crates is used.
    Fixture::built();
    let reader = Reader::begin(&registry);
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/fleet.md");
    let steps = steps(&fs::read_to_string(page).unwrap());
    assert!(steps.len() > 20, "{} steps", steps.len());
    for step in steps {
        match step {
            Step::File { path, text } => fs::write(reader.folder.join(path), text).unwrap(),
            Step::Command { line, stdout } => {
                let told = reader.run(&line).replace(&reader.address, ADDRESS);
                assert!(fits(&told, &stdout), "{line}\n{told}\n{stdout}");
            }
        }
    }
}

#[test]
fn an_ellipsis_stands_for_anything() {
    assert!(fits("sent 4 of 7", "sent … of …") && fits("a", "a") && fits("", ""));
    assert!(!fits("sent 4", "sent … of …") && !fits("ab", "a") && !fits("a", "…b"));
}
