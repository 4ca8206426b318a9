//! Apps that provide a Core for their modules, with the runtime's loop and with one of their own: loaded, launched, linked.
use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::PathBuf;
use std::rc::Rc;

use keyway::store::{CurrentSet, Recording};
use serde_json::Value;
use tempfile::TempDir;

use crate::harness::{
    Edit, Program, Running, Workspace, linked_program, publish_and_read, scratch, scrub, stored,
};
use crate::traces::{ended_with, interrupt, is_without, started};

const SMITH: &str = "systems/smith/src/lib.rs";

/// All in one test: each build of the workspace replaces the one before.
#[test]
fn modules_call_the_app_that_hosts_them() {
    let workspace = Workspace::shared("foundry");
    workspace.keyway(&["gen"]).succeeded();
    let plain = published(&workspace);
    keep_programs(&workspace);
    let second = workspace.edited(
        &[Edit::new(
            SMITH,
            "BUILD: &str = \"1\"",
            "BUILD: &str = \"2\"",
        )],
        || published(&workspace),
    );
    // Another build of the App: its limit is what the modules find before any call.
    let edit = Edit::new(
        "apps/foundry/src/progress.rs",
        "MOST: u64 = 100",
        "MOST: u64 = 50",
    );
    let of_app = workspace.edited(&[edit], || published(&workspace));
    the_app_is_called_before_and_after_a_reload(&plain, &second);
    the_next_generation_binds_its_own(&plain, &second, &of_app);
    an_app_with_a_loop_of_its_own(&plain, &second);
    a_refusal_ends_the_start(&plain);
    another_contract_is_refused(&workspace);
    recorded(&workspace);
    linked(&workspace);
    commands(&workspace);
}

fn the_app_is_called_before_and_after_a_reload(plain: &CurrentSet, second: &CurrentSet) {
    let mut app = Running::on(Program::new(program("foundry")), plain);
    assert_eq!(app.ask("began"), "build 1, at most 100");
    works_until_stopped(&mut app);
    assert_eq!(app.take(second, "live"), "live systems-smith");
    assert_eq!(app.ask("began"), "build 2, at most 100");
    // The App's own state is as it was: the same one, not a new one.
    assert_eq!(app.ask("total"), "13");
    assert_eq!(app.ask("work 20"), "1", "it is still asked to stop");
    assert_eq!(
        app.ask("fail"),
        "foundry ProgressView.fail: the anvil is hot"
    );
    assert_eq!(app.ask("total"), "14");
    app.end();
}

/// The App's cancellation flows back into the module, while the App is in its `frame`.
fn works_until_stopped(app: &mut Running) {
    assert_eq!(app.ask("work 3"), "3");
    assert_eq!(app.ask("stop-at 13"), "well");
    assert_eq!(app.ask("work 20"), "10");
    assert_eq!(app.ask("total"), "13");
}

fn the_next_generation_binds_its_own(plain: &CurrentSet, second: &CurrentSet, app: &CurrentSet) {
    let launcher = || Program::keyway().with("KEYWAY_LAUNCH", "foundry");
    let mut launched = Running::on(launcher(), plain);
    assert_eq!(launched.ask("began"), "build 1, at most 100");
    works_until_stopped(&mut launched);
    assert_eq!(launched.take(second, "live"), "live systems-smith");
    assert_eq!(launched.ask("total"), "13");
    assert_eq!(launched.take(app, "live"), "live foundry");
    assert_eq!(launched.ask("began"), "build 1, at most 50");
    // What the ViewModel persists is there, what it does not begins anew.
    assert_eq!(launched.ask("total"), "13");
    assert_eq!(launched.ask("work 60"), "50");
    assert_eq!(
        launched.ask("fail"),
        "foundry ProgressView.fail: the anvil is hot"
    );
    launched.end();
}

fn an_app_with_a_loop_of_its_own(plain: &CurrentSet, second: &CurrentSet) {
    let mut app = Running::on(Program::new(program("workbench")), plain);
    assert_eq!(app.ask("began"), "build 1, at most 7");
    assert_eq!(app.ask("work 3"), "3 of 3");
    assert_eq!(app.take(second, "live"), "live systems-smith");
    assert_eq!(app.ask("began"), "build 2, at most 7");
    assert_eq!(app.ask("work 9"), "2 of 5");
    app.end();
}

fn a_refusal_ends_the_start(plain: &CurrentSet) {
    let store = stored(plain);
    let program = Program::new(program("foundry")).with("KEYWAY_STORE", store.path());
    let ran = program.with("FOUNDRY_REFUSES", "1").run(&[]).ended_with(1);
    assert_eq!(
        ran.stderr,
        "foundry cannot start: foundry does not provide core-progress: the fire is out\n"
    );
}

/// The module was built against another Core than the App that provides it.
fn another_contract_is_refused(workspace: &Workspace) {
    let core = "core/progress/src/lib.rs";
    let edits = [
        Edit::new(core, "pub total: fn() -> u64", "pub total: fn() -> u32"),
        Edit::new(
            "apps/foundry/src/progress.rs",
            "fn total(&self) -> u64 {\n        self.total",
            "fn total(&self) -> u32 {\n        self.total as u32",
        ),
        Edit::new(
            "apps/workbench/src/lib.rs",
            "fn total() -> u64 {\n        Self::told()",
            "fn total() -> u32 {\n        Self::told() as u32",
        ),
    ];
    let other = workspace.edited(&edits, || published(workspace));
    let store = stored(&other);
    let program = Program::new(program("foundry")).with("KEYWAY_STORE", store.path());
    let ran = program.run(&[]).ended_with(1);
    let said = scrub(&ran.stderr, store.path());
    assert!(said.contains("core-progress"), "{said}");
    assert!(said.contains("ProgressView.total"), "{said}");
}

/// What a module asks of the App is in a recording of its calls, and a replay needs no App. The last calls are kept, with all that they
/// have asked.
fn recorded(workspace: &Workspace) {
    // What is asked in `initialize` is in no recording.
    let edit = Edit::new(SMITH, "imports::progress().limit.most()", "100");
    workspace.edited(&[edit], || {
        let mut app = Running::on(Program::new(program("foundry")), &published(workspace));
        let file = scratch().join("work.rec");
        let output = file.to_str().unwrap();
        let arguments = ["record", "core-work", "-o", output, "--last", "100"];
        let recording = started(workspace, &mut app, &arguments, "layer-record-work");
        assert_eq!(app.ask("work 2"), "2");
        let fault = "foundry ProgressView.fail: the anvil is hot";
        assert_eq!(app.ask("fail"), fault);
        app.ask("stop-at 5");
        assert_eq!(app.ask("work 9"), "3");
        interrupt(&recording, "core-work", "layer-record-work", &mut app);
        ended_with(recording, &mut app, 0);
        is_without(&mut app, "layer-record-work-asks-progress");
        let read = Recording::read(&file).unwrap();
        let imports = read.header().imports.as_ref().unwrap();
        let asked: Vec<_> = read.calls().map(|call| call.asked.len()).collect();
        assert_eq!((&*imports[0].module, &*asked), ("foundry", &[2, 1, 3][..]));
        let store = app.store().to_str().unwrap().to_owned();
        let said = workspace.keyway(&["replay", output, "--store", &store]);
        let said = said.succeeded().stdout;
        assert!(said.contains("3 calls of systems-smith"), "{said}");
        assert!(said.contains("all answered as recorded"), "{said}");
        the_app_is_traced(workspace, &mut app);
        the_app_is_recorded(workspace, &mut app);
        app.end();
    });
}

/// Nobody but the App answers these calls, and it is not played.
fn the_app_is_recorded(workspace: &Workspace, app: &mut Running) {
    let file = scratch().join("progress.rec");
    let output = file.to_str().unwrap();
    let arguments = ["record", "core-progress", "-o", output, "--calls", "2"];
    let recording = started(workspace, app, &arguments, "layer-record-progress");
    assert_eq!(app.ask("work 2"), "2");
    ended_with(recording, app, 0);
    let read = Recording::read(&file).unwrap();
    assert_eq!((&*read.header().module, read.len()), ("foundry", 2));
    let said = workspace.keyway(&["replay", output]).ended_with(1).stderr;
    let expected = "no System has answered the calls of core-progress in this recording: name one of the Core by --system";
    assert!(said.contains(expected), "{said}");
}

/// The calls that modules make to the App.
fn the_app_is_traced(workspace: &Workspace, app: &mut Running) {
    let arguments = ["trace", "core-progress.ProgressView.done", "--json"];
    let trace = started(workspace, app, &arguments, "layer-trace-progress");
    app.ask("stop-at 90");
    assert_eq!(app.ask("work 3"), "3");
    interrupt(&trace, "core-progress", "layer-trace-progress", app);
    let said = ended_with(trace, app, 0);
    let said: Value = serde_json::from_str(&said).unwrap();
    let [done] = &said["functions"].as_array().unwrap()[..] else {
        panic!("{said}");
    };
    assert_eq!(
        (&done["function"], &done["calls"]),
        (&"ProgressView.done".into(), &3.into())
    );
}

/// The same sources as one executable.
fn linked(workspace: &Workspace) {
    for app in ["foundry", "workbench"] {
        workspace.keyway(&["run", app, "--static"]).succeeded();
    }
    let static_program = |app: &str| Program::new(linked_program(app));
    let store = || Rc::new(TempDir::new().unwrap());
    let mut app = Running::new(static_program("foundry").start(), store());
    assert_eq!(app.ask("began"), "build 1, at most 100");
    works_until_stopped(&mut app);
    app.end();
    let mut app = Running::new(static_program("workbench").start(), store());
    assert_eq!(app.ask("work 9"), "5 of 5");
    app.end();
}

fn commands(workspace: &Workspace) {
    let said = workspace.keyway(&["explain", "foundry", "core-progress"]);
    let said = said.succeeded().stdout;
    assert!(said.contains("`foundry` provides it itself"), "{said}");
    let said = workspace.keyway(&["graph", "workbench"]).succeeded().stdout;
    assert!(said.contains("served by the App"), "{said}");
    for command in ["run", "dev"] {
        let ran = workspace
            .keyway(&[command, "workbench", "--launched"])
            .ended_with(1);
        assert_eq!(
            ran.stderr,
            "error: workbench has a loop of its own, so no launcher can run it; leave out --launched, or give it a ViewModel with \
             `#[viewmodel(AppView)]`\n"
        );
    }
}

const MODULES: [&str; 2] = ["systems-smith", "foundry"];

/// Publishes the modules of both Apps as they are.
fn published(workspace: &Workspace) -> CurrentSet {
    publish_and_read(workspace, "foundry", &MODULES)
}

/// Keeps the Apps as built, since later builds replace them.
fn keep_programs(workspace: &Workspace) {
    for app in ["foundry", "workbench"] {
        fs::copy(workspace.publish(app), program(app)).unwrap();
    }
}

/// Where a program of the workspace without edits is.
fn program(app: &str) -> PathBuf {
    scratch().join(format!("{app}-as-built{EXE_SUFFIX}"))
}
