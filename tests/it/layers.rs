//! Layers in front of a System: called, passed through, reloaded, put out by a Fault, and linked.
use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::PathBuf;
use std::rc::Rc;

use keyway::store::CurrentSet;
use tempfile::TempDir;

use crate::harness::{Program, Running, Workspace, linked_program, publish_and_read, scratch};

/// All in one test: each build of the workspace replaces the one before.
#[test]
fn a_store_behind_a_cache_and_a_counter() {
    let workspace = Workspace::shared("vault");
    workspace.keyway(&["gen"]).succeeded();
    let plain = published(&workspace);
    fs::copy(workspace.publish("vault"), program()).unwrap();
    calls_go_through_the_chain(&plain);
    linked(&workspace);
    commands(&workspace);
}

fn calls_go_through_the_chain(plain: &CurrentSet) {
    let mut app = vault(plain);
    what_is_not_written_passes_through(&mut app);
    // An importer and the App reach the outermost layer alike.
    assert_eq!(app.ask("desk"), app.ask("who"));
    assert_eq!(app.ask("who"), "cache 1 (1) > count 1 (1) > shelf 1 (5)");
    assert_eq!(app.ask("report layer-cache"), "layer running 1");
    app.end();
}

fn what_is_not_written_passes_through(app: &mut Running) {
    assert_eq!(app.ask("put a 7"), "well");
    assert_eq!(app.ask("get a"), "Some(7)");
    assert_eq!(app.ask("noted"), "0");
    assert_eq!(app.ask("get a"), "Some(7)");
    assert_eq!(app.ask("noted"), "1", "the cache has answered itself");
    assert_eq!(app.ask("add 5"), "5");
    // A function of a feature, one without state, and a View that no layer implements.
    assert_eq!(app.ask("count"), "1");
    assert_eq!(app.ask("longest"), "5");
    assert_eq!(app.ask("total"), "5 [0, 5]");
}

/// The same sources as one executable.
fn linked(workspace: &Workspace) {
    workspace.keyway(&["run", "vault", "--static"]).succeeded();
    let start = |refuses: &str| {
        let program = Program::new(linked_program("vault")).with("VAULT_REFUSES", refuses);
        Running::new(program.start(), Rc::new(TempDir::new().unwrap()))
    };
    let mut app = start("");
    what_is_not_written_passes_through(&mut app);
    assert_eq!(app.ask("desk"), "cache 1 (1) > count 1 (1) > shelf 1 (5)");
    app.ask("begin");
    let made: u64 = app.ask("end").parse().unwrap();
    let (total, calls) = (made + 5, made + 1);
    assert_eq!(
        app.ask("who"),
        format!("cache 1 ({calls}) > count 1 ({calls}) > shelf 1 ({total})")
    );
    app.end();
    // A layer that does not start is left out, as the App's policy says.
    let mut app = start("cache");
    assert_eq!(app.ask("who"), "count 1 (0) > shelf 1 (0)");
    assert_eq!(app.ask("desk"), "count 1 (0) > shelf 1 (0)");
    assert_eq!(app.ask("report layer-cache"), "layer out 0");
    app.end();
}

fn commands(workspace: &Workspace) {
    let said = workspace.keyway(&["explain", "vault", "core-store"]);
    let said = said.succeeded().stdout;
    let chain = "layers: layer-cache → layer-count → systems-shelf";
    assert!(said.contains(chain), "{said}");
    let said = workspace.keyway(&["graph", "vault", "--format", "mermaid"]);
    let said = said.succeeded().stdout;
    assert!(said.contains("layer-cache<br>layer"), "{said}");
}

fn vault(set: &CurrentSet) -> Running {
    Running::on(Program::new(program()), set)
}

const MODULES: [&str; 5] = [
    "layer-cache",
    "layer-count",
    "systems-clerk",
    "systems-meter",
    "systems-shelf",
];

fn published(workspace: &Workspace) -> CurrentSet {
    publish_and_read(workspace, "vault", &MODULES)
}

/// Where the program of the workspace without edits is.
fn program() -> PathBuf {
    scratch().join(format!("vault-as-built{EXE_SUFFIX}"))
}
