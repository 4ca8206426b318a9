//! Keyway as others get it: from packed files alone.
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use keyway::store::Digest;
use serde_json::Value;
use tempfile::TempDir;

use crate::harness::{Program, copy_folder, scratch, write};

/// A folder with a home of cargo's, which knows, in the place of the public registry, the crates of this repository as they are
/// packed to be published, and all that they depend on. What is built there stays between runs.
#[derive(Debug)]
pub(super) struct Packed {
    folder: PathBuf,
}

impl Packed {
    /// Packs the crates and installs `cargo keyway` from them; once for all tests.
    pub(super) fn installed() -> &'static Self {
        static PACKED: OnceLock<Packed> = OnceLock::new();
        PACKED.get_or_init(|| {
            let packed = Self {
                folder: scratch().parent().unwrap().join("packed"),
            };
            packed.fill_registry();
            packed.install();
            packed
        })
    }

    /// A program for which cargo has that home, and finds there what was installed.
    pub(super) fn program(&self, path: &str) -> Program {
        let before = env::var_os("PATH").unwrap_or_default();
        let installed = self.home().join("bin");
        let paths = [installed].into_iter().chain(env::split_paths(&before));
        Program::new(path)
            .with("PATH", env::join_paths(paths).unwrap())
            .with("CARGO_HOME", self.home())
            .with("CARGO_TARGET_DIR", self.target())
    }

    /// The file `name` of the packed crate `package`.
    pub(super) fn read(&self, package: &str, name: &str) -> String {
        fs::read_to_string(self.sources(package).join(name)).unwrap()
    }

    /// The folder of the packed crate `package`.
    fn sources(&self, package: &str) -> PathBuf {
        let start = format!("{package}-");
        let mut folders = fs::read_dir(self.registry())
            .unwrap()
            .map(|entry| entry.unwrap().path());
        let is_ours = |path: &PathBuf| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            name.strip_prefix(&start)
                .is_some_and(|rest| rest.contains("-packed-"))
        };
        folders.find(is_ours).unwrap()
    }

    fn home(&self) -> PathBuf {
        self.folder.join("home")
    }

    fn registry(&self) -> PathBuf {
        self.folder.join("registry")
    }

    fn target(&self) -> PathBuf {
        self.folder.join("target")
    }

    /// A registry that is a folder: the dependencies as cargo vendors them, and the files of each `.crate`.
    fn fill_registry(&self) {
        let registry = self.registry();
        let vendored = registry.display().to_string();
        let arguments = ["vendor", "--locked", "--versioned-dirs", &vendored];
        Program::cargo().in_repository().run(&arguments).succeeded();
        let crates = self.folder.join("crates");
        let packing = crates.display().to_string();
        let mut arguments = vec![
            "package",
            "--offline",
            "--no-verify",
            "--allow-dirty",
            "--target-dir",
            &packing,
        ];
        let packages = published();
        arguments.extend(packages.iter().flat_map(|(name, _)| ["--package", name]));
        Program::cargo().in_repository().run(&arguments).succeeded();
        for (name, version) in &packages {
            self.unpack(&crates.join(format!("package/{name}-{version}.crate")));
        }
        let config = format!(
            "[source.crates-io]\nreplace-with = \"packed\"\n\n[source.packed]\ndirectory = {vendored:?}\n"
        );
        write(&self.home().join("config.toml"), config.as_bytes());
    }

    /// Adds the files of a `.crate` to the registry. Cargo takes a version for something that never changes, but not a path:
    /// so the folder has the digest in its name, and what was built of other content is not taken for this.
    fn unpack(&self, file: &Path) {
        let digest = Digest::of(&fs::read(file).unwrap());
        let name = file.file_stem().unwrap().to_string_lossy();
        let registry = self.registry();
        let (from, to) = (file.display().to_string(), registry.display().to_string());
        Program::new("tar")
            .run(&["-xzf", &from, "-C", &to])
            .succeeded();
        let folder = registry.join(format!("{name}-packed-{}", digest.short()));
        fs::rename(registry.join(&*name), &folder).unwrap();
        write(&folder.join(".cargo-checksum.json"), b"{\"files\":{}}");
    }

    /// `cargo install cargo-keyway`. It shares its target folder with the builds that `cargo keyway` starts: the runtime, and
    /// what that depends on, is compiled once.
    fn install(&self) {
        let target = self.target().join("keyway/hosted");
        let cargo = self
            .program("cargo")
            .at(&self.folder)
            .with("CARGO_TARGET_DIR", target);
        cargo
            .run(&["install", "cargo-keyway", "--debug", "--force"])
            .succeeded();
    }
}

/// What cargo says of the packages of this repository, and of all that they depend on unless `options` say otherwise.
fn described(options: &[&str]) -> Vec<Value> {
    let mut arguments = vec!["metadata", "--locked", "--format-version", "1"];
    arguments.extend(options);
    let ran = Program::cargo().in_repository().run(&arguments).succeeded();
    let mut metadata: Value = serde_json::from_str(&ran.stdout).unwrap();
    match metadata["packages"].take() {
        Value::Array(packages) => packages,
        other => panic!("cargo says {other}"),
    }
}

/// Name and version of each crate of this repository that is to be published.
fn published() -> Vec<(String, String)> {
    let packages = described(&["--no-deps"]);
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let published = packages
        .iter()
        .filter(|package| package["publish"].is_null());
    published
        .map(|package| (text(&package["name"]), text(&package["version"])))
        .collect()
}

#[test]
fn a_registry_can_take_each_crate() {
    let published = published();
    let names: Vec<&str> = published.iter().map(|(name, _)| name.as_str()).collect();
    let expected = [
        "cargo-keyway",
        "core-ecs",
        "keyway",
        "keyway-codegen",
        "keyway-macros",
        "keyway-ship",
        "keyway-syntax",
        "systems-ecs",
    ];
    assert_eq!(
        {
            let mut names = names.clone();
            names.sort_unstable();
            names
        },
        expected
    );
    let packed = Packed::installed();
    for name in names {
        let manifest: toml::Table = packed.read(name, "Cargo.toml").parse().unwrap();
        let package = &manifest["package"];
        for key in ["description", "license", "rust-version", "readme"] {
            assert!(package.get(key).is_some(), "{name} has no {key}");
        }
        for key in ["keywords", "categories"] {
            let count = package[key].as_array().unwrap().len();
            assert!((1..=5).contains(&count), "{name} has {count} {key}");
        }
        let docs = &package["metadata"]["docs"]["rs"];
        assert!(docs.get("targets").is_some(), "{name} says docs.rs nothing");
        for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
            assert!(packed.read(name, licence).contains("icense"), "{name}");
        }
    }
}

/// What a newer compiler than the one that the README promises would be needed for. Of std, clippy knows it.
#[test]
fn no_dependency_wants_a_newer_compiler() {
    let numbers = |package: &Value| -> Vec<u64> {
        let version = package["rust_version"].as_str().unwrap_or("1");
        version
            .split('.')
            .map(|number| number.parse().unwrap())
            .collect()
    };
    let packages = described(&[]);
    let ours = packages.iter().find(|package| package["name"] == "keyway");
    let promised = numbers(ours.unwrap());
    assert_eq!(promised, [1, 89]);
    assert!(packages.len() > 100, "{} packages", packages.len());
    let newer = packages.iter().filter(|package| {
        let wanted = numbers(package);
        wanted[..2.min(wanted.len())] > promised[..]
    });
    let newer: Vec<_> = newer.map(|package| &package["id"]).collect();
    assert!(newer.is_empty(), "{newer:?}");
}

#[test]
fn the_entity_component_system_is_of_use_by_itself() {
    let packed = Packed::installed();
    // Outside of this repository.
    let folder = TempDir::new().unwrap();
    let folder = folder.path();
    let manifest = "[package]\nname = \"alone\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
                    [dependencies]\ncore-ecs = \"0.2\"\nsystems-ecs = \"0.2\"\n";
    write(&folder.join("Cargo.toml"), manifest.as_bytes());
    let readme = packed.read("systems-ecs", "README.md");
    let code = readme
        .split("```rust\n")
        .nth(1)
        .unwrap()
        .split("```")
        .next()
        .unwrap();
    write(&folder.join("src/main.rs"), code.as_bytes());
    let target = packed.target().join("keyway/hosted");
    let ran = packed
        .program("cargo")
        .at(folder)
        .with("CARGO_TARGET_DIR", target);
    let ran = ran.run(&["run"]).succeeded();
    assert_eq!(ran.stdout, "Some(1.9019)\n");
}

/// An App whose ECS is a module.
const POND: [(&str, &str); 4] = [
    (
        "Cargo.toml",
        "[workspace]\nresolver = \"3\"\nmembers = [\"apps/*\"]\n",
    ),
    (
        "apps/pond/Cargo.toml",
        r#"[package]
name = "pond"
version = "0.1.0"
edition = "2024"

[package.metadata.module]
kind = "app"

[[package.metadata.module.core]]
name = "core-ecs"
systems = ["systems-ecs"]

[features]
static = ["dep:systems-ecs"]

[dependencies]
keyway = "0.1"
core-ecs = "0.2"
systems-ecs = { version = "0.2", optional = true }
"#,
    ),
    (
        "apps/pond/src/lib.rs",
        r#"use core_ecs::{EcsError, Key, World};

#[rustfmt::skip]
pub mod generated;

pub fn fish() -> Result<Option<f64>, EcsError> {
    let ecs = generated::imports::ecs();
    let mut world = World::default();
    let depth: Key<f64> = Key::register(&ecs.component, &mut world, "depth")?;
    let fish = ecs.entity.spawn(&mut world, &[depth.value(&1.5)])?;
    Ok(world.get(depth, fish).copied())
}
"#,
    ),
    (
        "apps/pond/src/main.rs",
        r#"fn main() -> Result<(), Box<dyn std::error::Error>> {
    let _modules = pond::generated::Modules::load()?;
    println!("{:?}", pond::fish()?);
    Ok(())
}
"#,
    ),
];

#[test]
#[ignore = "it compiles for two minutes; `.ci/book` runs it"]
fn a_module_of_a_registry_is_one_once_its_sources_are_in_the_workspace() {
    let packed = Packed::installed();
    let folder = TempDir::new().unwrap();
    let folder = folder.path();
    for (name, text) in POND {
        write(&folder.join(name), text.as_bytes());
    }
    let keyway = |words: &[&str]| packed.program("cargo").at(folder).run(words);
    keyway(&["keyway", "gen"])
        .ended_with(1)
        .says("`core-ecs` is a dependency from elsewhere")
        .says("`systems-ecs` is a dependency from elsewhere")
        .says("copy its sources to `core/ecs`")
        .says("[patch.crates-io]")
        .says("systems-ecs = { path = \"systems/ecs\" }");
    for (package, place) in [("core-ecs", "core/ecs"), ("systems-ecs", "systems/ecs")] {
        copy_folder(&packed.sources(package), &folder.join(place));
    }
    write(&folder.join("Cargo.toml"), include_bytes!("patched.toml"));
    let ran = keyway(&["keyway", "run", "pond"]).succeeded();
    assert_eq!(ran.stdout, "Some(1.5)\n");
    let ran = keyway(&["keyway", "run", "pond", "--static"]).succeeded();
    assert_eq!(ran.stdout, "Some(1.5)\n");
    keyway(&["keyway", "inspect", "systems-ecs"]).succeeded();
}
