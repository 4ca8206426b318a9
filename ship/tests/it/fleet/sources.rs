//! `write_sources`: the sources of an App with as many modules as are asked for.

use std::fs;
use std::path::Path;

use crate::fixture::text_of;

/// The App: each frame calls each module, compares what it gives with what the App has counted, and prints which builds run whenever
/// that is another set of them than before.
const APP: &str = r#"//! Calls each part in each frame, and counts.
#![forbid(unsafe_code)]

use std::time::Duration;

use keyway::{AppView, Flow, attempt, viewmodel};

#[rustfmt::skip]
pub mod generated;
use generated::imports;

#[viewmodel]
pub struct Fleet {
    frames: u64,
    faults: u64,
    calls: Vec<u64>,
    last: String,
}

#[viewmodel]
impl Fleet {
    pub fn initialize() -> Self {
        Self { frames: 0, faults: 0, calls: vec![0; PARTS], last: String::new() }
    }
}

impl Fleet {
    fn heed(&mut self, part: usize, answer: Option<(String, u64)>) -> String {
        let Some((build, sum)) = answer else {
            self.faults += 1;
            return String::new();
        };
        self.calls[part] += 1;
        if sum != self.calls[part] {
            println!("lost: part {part} of build {build} counts {sum}, the App {}", self.calls[part]);
            self.calls[part] = sum;
        }
        build
    }
}

#[viewmodel(AppView)]
impl Fleet {
    pub fn frame(&mut self) -> Flow {
        let mut builds = Vec::with_capacity(PARTS);
CALLS
        let builds = if builds.contains(&String::new()) { String::new() } else { builds.join(".") };
        self.frames += 1;
        let (calls, faults): (u64, u64) = (self.calls.iter().sum(), self.faults);
        if !builds.is_empty() && builds != self.last {
            println!("live {builds}: {calls} calls, {faults} faults");
            self.last = builds;
        } else if self.frames.is_multiple_of(250) {
            println!("counted: {calls} calls, {faults} faults");
        }
        std::thread::sleep(Duration::from_millis(1));
        Flow::Continue
    }
}
"#;

const CALL: &str = r#"        let answer = attempt(|| (imports::partN().part.build(), imports::partN().part.add(1)));
        let build = self.heed(N, answer.ok());
        builds.push(build);
"#;

const CORE: &str = r#"//! A part.
#![forbid(unsafe_code)]

use keyway::view;

#[rustfmt::skip]
pub mod generated;

/// Counts.
#[view]
pub struct PartView {
    /// Adds, and gives the sum.
    pub add: fn(amount: u64) -> u64,
    /// Which build this is.
    pub build: fn() -> String,
}
"#;

const SYSTEM: &str = r#"//! Counts.
#![forbid(unsafe_code)]

use std::hint::black_box;

use core_partN::PartView;
use keyway::viewmodel;

#[rustfmt::skip]
pub mod generated;

static BUILD: [u8; 18] = *b"build-0000-of-partN!";

#[viewmodel]
pub struct Part {
    #[viewmodel(persist)]
    sum: u64,
}

#[viewmodel(PartView)]
impl Part {
    pub fn add(&mut self, amount: u64) -> u64 {
        assert!(black_box(&BUILD)[6..10] != [b'9'; 4], "broken on purpose");
        self.sum += amount;
        self.sum
    }

    pub fn build(&self) -> String {
        String::from_utf8_lossy(&black_box(&BUILD)[6..10]).into_owned()
    }
}

#[viewmodel]
impl Part {
    pub fn initialize() -> Self {
        Self { sum: 0 }
    }
}
"#;

/// Writes a workspace whose App `fleet` has `parts` modules, each with a Core of its own.
pub(super) fn write_sources(root: &Path, parts: usize) {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let runtime = text_of(&repository.join("runtime")).replace('\\', "/");
    write(
        &root.join("Cargo.toml"),
        &format!(
            "[workspace]\nresolver = \"3\"\nmembers = [\"core/*\", \"systems/*\", \"apps/*\"]\n\n\
             [workspace.dependencies]\nkeyway = {{ path = \"{runtime}\" }}\n\n[profile.dev]\ndebug = 0\n"
        ),
    );
    let (mut cores, mut features, mut dependencies, mut calls) =
        <(String, Vec<_>, String, String)>::default();
    for part in 0..parts {
        let n = part.to_string();
        let bytes = "build-0000-of-part!".len() + n.len();
        let system = SYSTEM
            .replace("[u8; 18]", &format!("[u8; {bytes}]"))
            .replace("partN", &format!("part{n}"));
        package(root, "core", &n, "kind = \"core\"", "", CORE);
        let depends = format!("core-part{n} = {{ path = \"../../core/part{n}\" }}\n");
        let kind = format!(
            "kind = \"system\"\nprovides = {{ core = \"core-part{n}\" }}\n\n[lib]\ncrate-type = [\"rlib\", \"cdylib\"]"
        );
        package(root, "systems", &n, &kind, &depends, &system);
        cores += &format!(
            "[[package.metadata.module.core]]\nname = \"core-part{n}\"\nsystems = [\"systems-part{n}\"]\n\n"
        );
        features.push(format!("\"dep:systems-part{n}\""));
        dependencies += &format!(
            "{depends}systems-part{n} = {{ path = \"../../systems/part{n}\", optional = true }}\n"
        );
        calls += &CALL
            .replace("partN", &format!("part{n}"))
            .replace("(N,", &format!("({n},"));
    }
    let features = features.join(", ");
    let app = root.join("apps/fleet");
    write(
        &app.join("Cargo.toml"),
        &format!(
            "[package]\nname = \"fleet\"\nversion = \"0.1.0\"\nedition = \"2024\"\npublish = false\n\n\
             [package.metadata.module]\nkind = \"app\"\ntrust = [\"../../keys/release.pub\"]\n\n\
             {cores}[features]\nstatic = [{features}]\n\n[dependencies]\nkeyway.workspace = true\n{dependencies}"
        ),
    );
    write(
        &app.join("src/lib.rs"),
        &APP.replace("CALLS\n", &calls)
            .replace("PARTS", &parts.to_string()),
    );
    write(
        &app.join("src/main.rs"),
        "//! Runs the App.\n#![forbid(unsafe_code)]\n\nfn main() -> std::process::ExitCode {\n    fleet::generated::main()\n}\n",
    );
    fs::copy(repository.join("Cargo.lock"), root.join("Cargo.lock")).unwrap();
}

fn package(root: &Path, folder: &str, n: &str, kind: &str, depends: &str, source: &str) {
    let place = root.join(format!("{folder}/part{n}"));
    write(
        &place.join("Cargo.toml"),
        &format!(
            "[package]\nname = \"{folder}-part{n}\"\nversion = \"0.1.0\"\nedition = \"2024\"\npublish = false\n\n\
             [package.metadata.module]\n{kind}\n\n[dependencies]\nkeyway.workspace = true\n{depends}"
        ),
    );
    write(&place.join("src/lib.rs"), source);
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}
