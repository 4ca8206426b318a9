//! Tests of when a compilation may be replayed, and of the fallback reasons.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use tempfile::TempDir;

use super::{Capture, DebugInfo, Memory};
use crate::generator::discover::CrateSource;

/// A workspace with two modules and a Core, whose module `systems-x` cargo has built in this session.
struct Bench {
    folder: TempDir,
    memory: Memory,
}

impl Bench {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let memory = Memory::new(
            folder.path(),
            &folder.path().join("session"),
            DebugInfo::Dropped,
        );
        let mut bench = Self { folder, memory };
        let files = [
            ("toolchain/rustc", "a compiler"),
            ("target/deps/libcore_x-1.rlib", "a library"),
            ("systems/x/src/lib.rs", ""),
            (
                "target/deps/systems_x-1.d",
                "\nsystems/x/src/lib.rs:\nsystems/x/words.txt:\nsystems/x/own.txt:\n",
            ),
            (
                "target/deps/app-1.d",
                "\napps/app/src/lib.rs:\nsystems/x/words.txt:\n",
            ),
        ];
        for (path, text) in files {
            bench.write(path, text);
        }
        bench.build(BTreeMap::new());
        bench
    }

    /// Does what cargo and its wrapper do in a build.
    fn build(&mut self, environment: BTreeMap<String, String>) {
        let variables = self.memory.variables(Path::new("xtask"));
        let variable = |name: &str| {
            let found = variables.iter().find(|(known, _)| known == name);
            let value = found.map(|(_, value)| value.clone());
            value.unwrap_or_else(|| OsString::from("unset"))
        };
        let capture = Capture {
            token: variable("KEYWAY_CAPTURE_TOKEN")
                .to_string_lossy()
                .into_owned(),
            program: self.path("toolchain/rustc"),
            arguments: [
                "--crate-name",
                "systems_x",
                "--out-dir",
                &self.path("target/deps").to_string_lossy(),
                "--extern",
                &format!(
                    "core_x={}",
                    self.path("target/deps/libcore_x-1.rlib").display()
                ),
            ]
            .map(str::to_owned)
            .into(),
            environment,
            directory: self.folder.path().to_owned(),
        };
        let captures = PathBuf::from(variable("KEYWAY_CAPTURE"));
        fs::create_dir_all(&captures).expect("the folder can be made");
        let text = serde_json::to_string(&capture).expect("all keys are texts");
        fs::write(Capture::path(&captures, "systems-x"), text).expect("it can be written");
        self.memory.note_build(&modules());
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        let parent = path.parent().expect("it is in a folder");
        fs::create_dir_all(parent).expect("the folder can be made");
        fs::write(path, text).expect("it can be written");
    }

    /// The fallback reason for a change of these files; empty if there is none.
    fn fallback(&self, changed: &[&str]) -> String {
        let member = |(package, folder): (&str, &str)| CrateSource {
            package: package.to_owned(),
            version: "0.1.0".to_owned(),
            directory: self.path(folder),
            manifest_path: self.path(folder).join("Cargo.toml"),
            library: None,
            binaries: Vec::new(),
            features: BTreeMap::new(),
            dependencies: Vec::new(),
            declares_module: true,
        };
        let members = [
            ("systems-x", "systems/x"),
            ("systems-y", "systems/y"),
            ("core-x", "core/x"),
        ];
        let changed: BTreeSet<_> = changed.iter().map(|path| self.path(path)).collect();
        let plan = self.memory.plan(&changed, &members.map(member), &modules());
        let root = format!("{}{MAIN_SEPARATOR}", self.folder.path().display());
        plan.err().map_or(String::new(), |fallback| {
            fallback.to_string().replace(&root, "").replace('\\', "/")
        })
    }
}

fn modules() -> Vec<String> {
    vec!["systems-x".to_owned(), "systems-y".to_owned()]
}

const SOURCE: &str = "systems/x/src/lib.rs";

#[test]
fn sources_of_one_module_and_what_it_alone_reads() {
    let bench = Bench::new();
    assert_eq!(bench.fallback(&[SOURCE]), "");
    assert_eq!(bench.fallback(&[SOURCE, "systems/x/src/new.rs"]), "");
    assert_eq!(bench.fallback(&["systems/x/own.txt"]), "");
}

#[test]
fn files_that_say_more_than_a_source() {
    let bench = Bench::new();
    let fallback = |path| bench.fallback(&[SOURCE, path]);
    assert_eq!(
        fallback("systems/x/Cargo.toml"),
        "systems/x/Cargo.toml has changed"
    );
    assert_eq!(fallback("Cargo.lock"), "Cargo.lock has changed");
    assert_eq!(
        fallback("core/x/src/lib.rs"),
        "core/x/src/lib.rs has changed"
    );
    assert_eq!(
        fallback("systems/y/src/lib.rs"),
        "more than one module has changed"
    );
}

#[test]
fn a_file_that_two_crates_read() {
    let bench = Bench::new();
    let fallback = bench.fallback(&["systems/x/words.txt"]);
    assert_eq!(fallback, "app reads systems/x/words.txt, too");
}

#[test]
fn another_compiler_or_library() {
    let mut bench = Bench::new();
    bench.write("toolchain/rustc", "another compiler");
    assert_eq!(
        bench.fallback(&[SOURCE]),
        "toolchain/rustc is not what it was"
    );
    bench.build(BTreeMap::new());
    assert_eq!(bench.fallback(&[SOURCE]), "");
    bench.write("target/deps/libcore_x-1.rlib", "another library");
    assert_eq!(
        bench.fallback(&[SOURCE]),
        "target/deps/libcore_x-1.rlib is not what it was"
    );
    fs::remove_file(bench.path("target/deps/libcore_x-1.rlib")).expect("it is there");
    assert!(bench.fallback(&[SOURCE]).contains("is not what it was"));
}

#[test]
fn another_environment_or_toolchain() {
    let bench = Bench::new();
    bench.write(".cargo/config.toml", "[env]\nX = \"1\"\n");
    assert_eq!(
        bench.fallback(&[SOURCE]),
        ".cargo/config.toml is not what it was"
    );
    let bench = Bench::new();
    bench.write("rust-toolchain.toml", "[toolchain]\nchannel = \"beta\"\n");
    assert_eq!(
        bench.fallback(&[SOURCE]),
        "rust-toolchain.toml is not what it was"
    );
}

#[test]
fn a_build_script() {
    let mut bench = Bench::new();
    bench.write("systems/x/build.rs", "fn main() {}");
    assert_eq!(
        bench.fallback(&["systems/x/build.rs"]),
        "systems/x/build.rs has changed"
    );
    assert_eq!(bench.fallback(&[SOURCE]), "it has a build script");
    fs::remove_file(bench.path("systems/x/build.rs")).expect("it is there");
    bench.build(BTreeMap::from([("OUT_DIR".to_owned(), "/t".to_owned())]));
    assert_eq!(bench.fallback(&[SOURCE]), "it has a build script");
}

#[test]
fn what_was_built_before_something_else_changed() {
    let mut bench = Bench::new();
    bench.memory.forget();
    assert_eq!(bench.fallback(&[SOURCE]), "its first build in this session");
    // The capture is older than the last change of the inputs.
    bench.memory.note_build(&modules());
    assert_eq!(bench.fallback(&[SOURCE]), "its first build in this session");
    bench.build(BTreeMap::new());
    assert_eq!(bench.fallback(&[SOURCE]), "");
    assert_eq!(
        bench.fallback(&["systems/y/src/lib.rs"]),
        "its first build in this session"
    );
}
