//! Which changes fall back to cargo, and which need a restart.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::{CargoReason, CompileRoute, Project};
use crate::generator::discover::{
    CrateDependency, CrateSource, DependencyKind, LibraryTarget, Workspace,
};
use crate::workshop::replay::{DebugInfo, FallbackReason, Memory};
use crate::workshop::run::Way;

fn member(root: &Path, package: &str, dependencies: &[&str]) -> CrateSource {
    let directory = root.join(package);
    let dependencies = dependencies.iter().map(|name| CrateDependency {
        package: (*name).to_owned(),
        kind: DependencyKind::Normal,
        rename: None,
        requirement: "*".to_owned(),
        optional: false,
        target: None,
        path: None,
        features: Vec::new(),
        default_features: true,
        registry: None,
        git: None,
    });
    CrateSource {
        package: package.to_owned(),
        version: "0.1.0".to_owned(),
        manifest_path: directory.join("Cargo.toml"),
        library: Some(LibraryTarget {
            path: directory.join("src/lib.rs"),
            crate_name: package.replace('-', "_"),
            crate_types: Vec::new(),
        }),
        directory,
        binaries: Vec::new(),
        features: BTreeMap::new(),
        dependencies: dependencies.collect(),
        declares_module: true,
    }
}

/// An App with a Core, whose System is a dylib.
fn project(way: Way) -> Project {
    let root = PathBuf::from("/project");
    let members = vec![
        member(&root, "app", &["core", "system"]),
        member(&root, "core", &[]),
        member(&root, "system", &["core"]),
    ];
    let workspace = Workspace::new(root.clone(), root.join("target"), members);
    let mut project = Project::new(workspace, "app".to_owned(), way);
    assert!(project.set_modules(vec!["system".to_owned()]));
    assert!(!project.set_modules(vec!["system".to_owned()]));
    project
}

fn changed(files: &[&str]) -> BTreeSet<PathBuf> {
    let root = Path::new("/project");
    files.iter().map(|file| root.join(file)).collect()
}

/// The text of the fallback reason where cargo has built nothing in the session.
#[track_caller]
fn reason(files: &[&str]) -> String {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let memory = Memory::new(
        folder.path(),
        &folder.path().join("session"),
        DebugInfo::Dropped,
    );
    match CompileRoute::of(&changed(files), &project(Way::Hosted), &memory) {
        CompileRoute::Cargo(reason) => reason.text(Path::new("/project")),
        CompileRoute::Replay(plan) => panic!("{} is replayed", plan.package),
    }
}

#[test]
fn a_replay_in_doubt_falls_back_to_cargo() {
    assert_eq!(reason(&[]), "everything, at first");
    let unknown = reason(&["system/src/lib.rs"]);
    assert_eq!(unknown, FallbackReason::NotCaptured.to_string());
    assert_eq!(
        reason(&["system/Cargo.toml"]),
        "system/Cargo.toml has changed"
    );
    assert_eq!(reason(&["core/src/lib.rs"]), "core/src/lib.rs has changed");
}

#[test]
fn a_replay_beside_a_generator_that_writes_falls_back_to_cargo() {
    let text = CargoReason::Generated.text(Path::new("/project"));
    assert_eq!(text, "files were generated");
}

#[test]
fn the_program_is_the_app_and_all_that_it_links() {
    let hosted = project(Way::Hosted);
    let found = hosted.changed_in_program(&changed(&["core/src/a.rs", "app/Cargo.toml"]));
    assert_eq!(found, ["app", "core"]);
    let in_module = changed(&["system/src/lib.rs", "app/README.md"]);
    assert!(hosted.changed_in_program(&in_module).is_empty());
    let launched = project(Way::Launched);
    let in_core = changed(&["core/src/a.rs"]);
    assert!(launched.changed_in_program(&in_core).is_empty());
}

#[test]
fn cargo_builds_the_app_once_also_if_it_is_launched() {
    for way in [Way::Hosted, Way::Launched] {
        assert_eq!(project(way).packages(), ["app", "system"]);
    }
    assert_eq!(project(Way::Hosted).modules(), ["system"]);
    assert_eq!(project(Way::Launched).modules(), ["system", "app"]);
}
