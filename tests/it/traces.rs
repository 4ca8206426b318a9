//! Calls of a running App that are recorded and counted by layers which the command puts in and takes out itself.
use std::fs;
use std::path::Path;
use std::process::{Child, Command};
use std::thread::sleep;
use std::time::{Duration, Instant};

use keyway::store::{CurrentSet, Recording, Store};
use serde_json::Value;

use crate::harness::{Edit, Program, Running, Workspace, in_the_book, scratch};

/// In the workspace of the fixture `vault`; `program` is its App as it was built with `set`.
pub(crate) fn recorded_and_counted(workspace: &Workspace, program: &Path, set: &CurrentSet) {
    let mut app = Running::on(Program::new(program), set);
    let sources =
        || ["Cargo.toml", "Cargo.lock"].map(|name| fs::read(workspace.root().join(name)).unwrap());
    let before = sources();
    what_cannot_be_traced(workspace, &app);
    recorded(workspace, &mut app);
    counted(workspace, &mut app);
    app.end();
    // Another run: in that one the System is faulted by now.
    let app = Running::on(Program::new(program), set);
    the_last_are_kept(workspace, app);
    assert!(before == sources(), "the workspace is as it was");
    for name in [
        "record-store",
        "record-store-next",
        "trace-store",
        "trace-meter",
    ] {
        assert!(!workspace.root().join("systems").join(name).exists());
    }
}

fn recorded(workspace: &Workspace, app: &mut Running) {
    let file = scratch().join("vault-live/store.rec");
    let output = file.to_str().unwrap();
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    // What is there before the first call that is recorded.
    assert_eq!(app.ask("add 4"), "4");
    app.ask("put b 2");
    let arguments = ["record", "core-store", "-o", output, "--calls", "5"];
    let recording = started(workspace, app, &arguments, "layer-record-store");
    for line in ["put a 7", "get b", "add 5", "total"] {
        app.ask(line);
    }
    let said = ended(recording, app);
    assert!(
        said.contains("5 calls, the limit of 5 calls reached"),
        "{said}"
    );
    let shown = "record core-store -o store.rec --calls 500";
    in_the_book("docs/layers.md", shown, &said);
    let recording = Recording::read(&file).unwrap();
    assert_eq!(recording.header().module, "systems-shelf");
    assert!(!recording.header().build.is_empty());
    let state = recording.state().expect("the App has saved it");
    assert!(state.fields.keys().eq(["numbers", "total"]), "{state:?}");
    let said = workspace.keyway(&["replay", output]).succeeded().stdout;
    assert!(said.contains("5 calls of systems-shelf"), "{said}");
    assert!(said.contains("all answered as recorded"), "{said}");
    is_without(app, "layer-record-store");
    // Only the sources say so: nothing is built of them.
    let fields = [
        ("total: u64,\n}", "total: u64,\n    held: u64,\n}"),
        ("total: 0 }", "total: 0, held: 0 }"),
    ];
    let edits = fields.map(|(was, becomes)| Edit::new("systems/shelf/src/lib.rs", was, becomes));
    let said = workspace.edited(&edits, || {
        workspace.keyway(&["replay", output]).succeeded().stderr
    });
    assert!(
        said.contains("`held` of systems-shelf is not persisted: it has what "),
        "{said}"
    );
}

/// Two layers take turns until the App ends, and the file begins with a state from between.
fn the_last_are_kept(workspace: &Workspace, mut app: Running) {
    let file = scratch().join("vault-last/store.rec");
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    let output = file.to_str().unwrap();
    let arguments = ["record", "core-store", "-o", output, "--last", "20"];
    let recording = started(workspace, &mut app, &arguments, "layer-record-store");
    let (store, run, pid) = (Store::new(app.store()), app.run(), app.pid());
    let generation = || {
        let report = store.live_report(pid, &run).ok()?;
        let mut modules = report.modules.iter();
        let own = modules.find(|own| own.name == "layer-record-store")?;
        Some(own.generation)
    };
    let first = generation();
    assert!(first.is_some());
    let mut made = 0;
    while generation().is_none_or(|now| Some(now) == first) {
        app.ask("many 10");
        made += 20;
        assert!(made < 1_000_000, "it does not begin anew");
        sleep(Duration::from_millis(2));
    }
    // The next turn is asked for, and the App ends before it comes to that.
    let began = Instant::now();
    let mut is_asked = false;
    while !is_asked {
        assert!(began.elapsed() < Duration::from_secs(60), "no turn");
        app.ask("many 10");
        app.ask("add 3");
        made += 21;
        let mut looks = (0..100).map(|_| sleep(Duration::from_millis(2)));
        is_asked = looks.any(|()| !store.requests().is_empty());
    }
    let _store = app.shared_store();
    app.end();
    let ended = recording.wait_with_output().unwrap();
    let errors = String::from_utf8_lossy(&ended.stderr);
    assert!(ended.status.success(), "{errors}");
    let shown = "record core-store -o store.rec --last 1000";
    in_the_book(
        "docs/layers.md",
        shown,
        &String::from_utf8_lossy(&ended.stdout),
    );
    let recording = Recording::read(&file).unwrap();
    // Those before the second layer took its turn are gone: 20 at least.
    let number = recording.len();
    assert!((20..=made - 20).contains(&number), "{number} of {made}");
    assert!(recording.state().is_some());
    let functions = &recording.header().functions;
    let last = recording.calls().last().unwrap();
    let function = &functions[last.function];
    assert_eq!(
        (&*function.name, last.argument(function, 0).unwrap()),
        ("add", 3_u64)
    );
    for name in ["store.rec.last", "store.rec.last-next"] {
        assert!(!file.with_file_name(name).exists());
    }
    let said = workspace.keyway(&["replay", output]).succeeded().stdout;
    let alike = format!("{number} calls of systems-shelf");
    assert!(said.contains(&alike), "{said}");
    assert!(said.contains("all answered as recorded"), "{said}");
}

/// Four threads call, two of them through a module that imports the Core. One function of another Core is traced beside, which the cache
/// in front of the store calls.
fn counted(workspace: &Workspace, app: &mut Running) {
    let arguments = [
        "trace",
        "core-store",
        "--app",
        "vault",
        "--callers",
        "--json",
    ];
    let tracing = started(workspace, app, &arguments, "layer-trace-store");
    assert!(chain(app).contains("core-store: layer-trace-store → "));
    let part = [
        "trace",
        "core-meter.MeterView.note",
        "--every-call",
        "--json",
    ];
    let beside = started(workspace, app, &part, "layer-trace-meter");
    another_is_refused(workspace, app);
    app.ask("begin");
    // One that the cache has by now.
    assert_eq!(app.ask("get b"), "Some(2)");
    // Time for the threads to call; where they had none, none of their calls is expected.
    sleep(Duration::from_millis(200));
    let made = app.ask("end-by-caller");
    let (direct, of_clerk) = made.split_once(' ').unwrap();
    let made: [u64; 2] = [direct, of_clerk].map(|made| made.parse().unwrap());
    app.ask("total");
    app.ask("desk");
    let fault = "systems-shelf StoreView.fail: the shelf breaks";
    assert_eq!(app.ask("fail shelf"), fault);
    interrupt(&beside, "core-meter", "layer-trace-meter", app);
    let below: Value = serde_json::from_str(&ended(beside, app)).unwrap();
    interrupt(&tracing, "core-store", "layer-trace-store", app);
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
        assert!(number("self") <= number("total"), "{own}");
        let (timed, calls) = (number("timed"), number("calls"));
        assert!(timed.min(1) == calls.min(1) && timed <= calls, "{own}");
        assert_eq!(own["is_estimated"], timed < calls, "{own}");
        (
            own["function"].as_str().unwrap(),
            number("calls"),
            number("faults"),
        )
    });
    let calls: Vec<_> = calls.filter(|(_, calls, _)| *calls > 0).collect();
    let expected = [
        ("StoreView.get", 1, 0),
        ("StoreView.add", made.iter().sum(), 0),
        ("StoreView.who", 1, 0),
        ("StoreView.fail", 1, 1),
        ("TotalView.total", 1, 0),
        ("TotalView.fill", 1, 0),
    ];
    let expected = expected.into_iter().filter(|(_, calls, _)| *calls > 0);
    assert_eq!(calls, expected.collect::<Vec<_>>());
    assert_eq!(functions.len(), 10);
    self_time(&functions[0], &below);
    who_has_called(functions, made);
    is_without(app, "layer-trace-store");
    is_without(app, "layer-mark-desk");
    let store = Store::new(app.store());
    assert!(!store.trace_path(app.pid(), "core-store").exists());
}

/// The clerk imports the reserve as well, and a thread inside of it has one mark.
fn another_is_refused(workspace: &Workspace, app: &mut Running) {
    let store = app.store().to_str().unwrap().to_owned();
    let arguments = ["trace", "core-reserve", "--callers", "--store", &store];
    let second = Program::keyway().at(workspace.root()).watch(&arguments);
    ended_with(second, app, 1);
    assert!(chain(app).contains("core-desk: layer-mark-desk → "));
    is_without(app, "layer-trace-reserve");
}

/// The App calls by itself, and through the clerk, the one System that imports the store.
fn who_has_called(functions: &[Value], [direct, of_clerk]: [u64; 2]) {
    let callers = |name: &str| {
        let own = functions.iter().find(|own| own["function"] == name);
        let own = own.unwrap()["callers"].as_array().unwrap();
        let callers = own.iter().map(|own| {
            let calls = own["calls"].as_u64().unwrap();
            // Of each thread the first calls are timed.
            assert_eq!(own["total"].as_u64().unwrap() > 0, calls > 0, "{own}");
            (own["module"].as_str().unwrap(), calls)
        });
        callers.collect::<Vec<_>>()
    };
    assert_eq!(callers("StoreView.get"), [("systems-clerk", 0), ("", 1)]);
    assert_eq!(callers("StoreView.who"), [("systems-clerk", 1), ("", 0)]);
    let expected = [("systems-clerk", of_clerk), ("", direct)];
    assert_eq!(callers("StoreView.add"), expected);
}

/// The store's `get`, which the cache answers after it has called `note` of another Core, in front of which another layer stands.
fn self_time(get: &Value, below: &Value) {
    let [note] = &below["functions"].as_array().unwrap()[..] else {
        panic!("{below}");
    };
    assert_eq!(note["function"], "MeterView.note");
    for (name, value) in [("calls", 1), ("timed", 1), ("faults", 0)] {
        assert_eq!(note[name], value, "{note}");
    }
    assert_eq!(note["self"], note["total"]);
    let number = |own: &Value, name: &str| own[name].as_u64().unwrap();
    let own = number(get, "total") - number(note, "total");
    assert_eq!(number(get, "self"), own, "{get} {note}");
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
    let near = "core-store has no View StoreViev; did you mean `StoreView`?";
    refused(&["trace", "core-store.StoreViev.get"], store, near);
    let near = "StoreView has no function gte; did you mean `get`?";
    refused(&["trace", "core-store.StoreView.gte"], store, near);
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
    let program = Program::keyway().at(workspace.root()).in_its_own_job();
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
pub(crate) fn interrupt(child: &Child, core: &str, layer: &str, app: &mut Running) {
    if cfg!(unix) {
        let mut kill = Command::new("kill");
        let sent = kill
            .args(["-INT", "--", &format!("-{}", child.id())])
            .status();
        assert!(sent.unwrap().success());
        return;
    }
    let store = app.store().to_str().unwrap().to_owned();
    let arguments = ["layer", "remove", core, layer, "--store", &store];
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
