//! Calls of a running App that are recorded and counted by layers which the command puts in and takes out itself.
use std::fs;
use std::path::Path;
use std::process::{Child, Command};
use std::thread::sleep;
use std::time::Duration;

use keyway::store::{CurrentSet, Recording, Store};
use serde_json::Value;

use crate::harness::{Program, Running, Workspace, scratch};

/// In the workspace of the fixture `vault`; `program` is its App as it was built with `set`.
pub(crate) fn recorded_and_counted(workspace: &Workspace, program: &Path, set: &CurrentSet) {
    let mut app = Running::on(Program::new(program), set);
    let sources =
        || ["Cargo.toml", "Cargo.lock"].map(|name| fs::read(workspace.root().join(name)).unwrap());
    let before = sources();
    what_cannot_be_traced(workspace, &app);
    recorded(workspace, &mut app);
    counted(workspace, &mut app);
    assert!(before == sources(), "the workspace is as it was");
    for name in ["record-store", "trace-store"] {
        assert!(!workspace.root().join("systems").join(name).exists());
    }
    app.end();
}

fn recorded(workspace: &Workspace, app: &mut Running) {
    let file = scratch().join("vault-live.rec");
    let output = file.to_str().unwrap();
    let arguments = ["record", "core-store", "-o", output, "--calls", "5"];
    let recording = started(workspace, app, &arguments, "layer-record-store");
    for line in ["put a 7", "get a", "add 5", "total"] {
        app.ask(line);
    }
    let said = ended(recording, app);
    assert!(
        said.contains("5 calls, the limit of 5 calls reached"),
        "{said}"
    );
    let recording = Recording::read(&file).unwrap();
    assert_eq!(recording.header().module, "systems-shelf");
    assert!(!recording.header().build.is_empty());
    let said = workspace.keyway(&["replay", output]).succeeded().stdout;
    assert!(said.contains("5 calls of systems-shelf"), "{said}");
    assert!(said.contains("all answered as recorded"), "{said}");
    is_without(app, "layer-record-store");
}

/// Four threads call, two of them through a module that imports the Core.
fn counted(workspace: &Workspace, app: &mut Running) {
    let arguments = ["trace", "core-store", "--app", "vault", "--json"];
    let tracing = started(workspace, app, &arguments, "layer-trace-store");
    assert!(chain(app).contains("core-store: layer-trace-store → "));
    app.ask("begin");
    assert_eq!(app.ask("get a"), "Some(7)");
    // Time for the threads to call; where they had none, none of their calls is expected.
    sleep(Duration::from_millis(200));
    let made: u64 = app.ask("end").parse().unwrap();
    app.ask("total");
    let fault = "systems-shelf StoreView.fail: the shelf breaks";
    assert_eq!(app.ask("fail shelf"), fault);
    interrupt(&tracing, "layer-trace-store", app);
    let report: Value = serde_json::from_str(&ended(tracing, app)).unwrap();
    assert_eq!(
        (&report["app"], &report["core"]),
        (&"vault".into(), &"core-store".into())
    );
    let functions = report["functions"].as_array().unwrap();
    let calls = functions.iter().map(|own| {
        let number = |name: &str| own[name].as_u64().unwrap();
        let times = ["p50", "p90", "p99", "max", "total"].map(number);
        assert!(times.is_sorted(), "{own}");
        assert_eq!(times[0] > 0, number("calls") > 0, "{own}");
        (
            own["function"].as_str().unwrap(),
            number("calls"),
            number("faults"),
        )
    });
    let calls: Vec<_> = calls.filter(|(_, calls, _)| *calls > 0).collect();
    let expected = [
        ("StoreView.get", 1, 0),
        ("StoreView.add", made, 0),
        ("StoreView.fail", 1, 1),
        ("TotalView.total", 1, 0),
        ("TotalView.fill", 1, 0),
    ];
    let expected = expected.into_iter().filter(|(_, calls, _)| *calls > 0);
    assert_eq!(calls, expected.collect::<Vec<_>>());
    assert_eq!(functions.len(), 10);
    is_without(app, "layer-trace-store");
    let store = Store::new(app.store());
    assert!(!store.trace_path(app.pid(), "core-store").exists());
}

/// All of these are told before anything is built.
fn what_cannot_be_traced(workspace: &Workspace, app: &Running) {
    app.run();
    let store = app.store().to_str().unwrap();
    let nothing = tempfile::tempdir().unwrap();
    let refused = |arguments: &[&str], store: &str, reason: &str| {
        let arguments = [arguments, &["--seconds", "1", "--store", store]].concat();
        let said = workspace.keyway(&arguments).ended_with(1).stderr;
        assert!(said.contains(reason), "{said}");
    };
    let near = "the workspace has no core core-stoer; did you mean `core-store`?";
    refused(&["trace", "core-stoer"], store, near);
    let other = "vaul does not run with modules from ";
    refused(&["trace", "core-store", "--app", "vaul"], store, other);
    let nowhere = nothing.path().to_str().unwrap();
    refused(
        &["trace", "core-store"],
        nowhere,
        "no App runs with modules from ",
    );
    let file = nothing.path().join("file");
    let record = ["record", "core-store", "-o", file.to_str().unwrap()];
    refused(&record, nowhere, "no App runs with modules from ");
    assert!(!file.exists());
}

/// Starts a command, and keeps the App going until `layer` is in front of its Core.
pub(crate) fn started(
    workspace: &Workspace,
    app: &mut Running,
    arguments: &[&str],
    layer: &str,
) -> Child {
    let run = app.run();
    let store = app.store().to_str().unwrap().to_owned();
    let arguments = [arguments, &["--store", &store]].concat();
    let program = Program::keyway().at(workspace.root()).as_job();
    let mut child = program.watch(&arguments);
    let store = Store::new(app.store());
    loop {
        let report = store.live_report(app.pid(), &run);
        if report.is_ok_and(|report| report.modules.iter().any(|own| own.name == layer)) {
            return child;
        }
        if child.try_wait().unwrap().is_some() {
            let output = child.wait_with_output().unwrap();
            panic!("{}", String::from_utf8_lossy(&output.stderr));
        }
        app.ask("noted");
        sleep(Duration::from_millis(2));
    }
}

/// What a command has said, whose end needs safe points of the App.
fn ended(child: Child, app: &mut Running) -> String {
    ended_with(child, app, 0)
}

/// Likewise, of one that ends with this code.
pub(crate) fn ended_with(mut child: Child, app: &mut Running, code: i32) -> String {
    while child.try_wait().unwrap().is_none() {
        app.ask("noted");
        sleep(Duration::from_millis(2));
    }
    let output = child.wait_with_output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{errors}");
    String::from_utf8(output.stdout).unwrap()
}

/// Ctrl-C, which reaches all processes of the command; where a test cannot send that, the layer is taken out by hand, which ends the
/// command as well.
pub(crate) fn interrupt(child: &Child, layer: &str, app: &mut Running) {
    if cfg!(unix) {
        let mut kill = Command::new("kill");
        let sent = kill
            .args(["-INT", "--", &format!("-{}", child.id())])
            .status();
        assert!(sent.unwrap().success());
        return;
    }
    let store = app.store().to_str().unwrap().to_owned();
    let arguments = ["layer", "remove", "core-store", layer, "--store", &store];
    ended(Program::keyway().watch(&arguments), app);
}

/// Waits until the App's report says that the layer is out; it is written a moment after the answer.
pub(crate) fn is_without(app: &mut Running, layer: &str) {
    for _ in 0..2000 {
        if !chain(app).contains(layer) {
            return;
        }
        app.ask("noted");
    }
    panic!("{layer} is still there: {}", chain(app));
}

/// The chain of the running App.
fn chain(app: &Running) -> String {
    let store = app.store().to_str().unwrap();
    let ran = Program::keyway().run(&["layer", "list", "--store", store]);
    ran.succeeded().stdout
}
