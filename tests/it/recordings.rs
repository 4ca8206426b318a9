//! Calls that an App has made, recorded by a layer and played against other builds of the System.
use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::Path;

use keyway::private::{Recorder, RecordingLimits, Saving};
use keyway::store::{CurrentSet, RecordedOutcome, RecordedState, Recording};
use serde_json::Value;

use crate::harness::{Edit, Program, Ran, Running, Workspace, publish_and_read, scratch};

const MANIFEST: &str = "apps/vault/Cargo.toml";

/// The App with the layer in front of the System alone.
const LISTED: [Edit; 3] = [
    Edit::new(
        MANIFEST,
        "\"layer-count\"]",
        "\"layer-count\", \"layer-record-store\"]",
    ),
    Edit::new(
        MANIFEST,
        "static = [",
        "static = [\"dep:layer-record-store\", ",
    ),
    Edit::new(
        MANIFEST,
        "[dependencies]",
        "[dependencies]\nlayer-record-store = { path = \"../../systems/record-store\", optional = true }",
    ),
];

/// In the workspace of the fixture `vault`, of which the build `other` of the System is published as well. `modules` are those
/// of the App.
pub(crate) fn recorded_and_replayed(workspace: &Workspace, modules: &[&str], other: &CurrentSet) {
    let file = scratch().join("vault.rec");
    let folder = workspace.root().join("systems/record-store");
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    let output = file.to_str().unwrap();
    let written = workspace.keyway(&[
        "record",
        "core-store",
        "-o",
        output,
        "--layer",
        "systems/record-store",
    ]);
    let said = written.succeeded().stdout;
    assert!(said.contains("list layer-record-store last"), "{said}");
    fs::write(&file, "of before").unwrap();
    workspace.edited(&LISTED, || record(workspace, modules, &file));
    fs::remove_dir_all(&folder).unwrap();
    workspace.keyway(&["gen"]).succeeded();
    what_is_in_it(&file);
    the_same_build_answers_alike(workspace, output);
    another_build_is_told_by_its_first_difference(workspace, output, other);
    a_state_is_gone_on_with(workspace, &file);
    what_cannot_be_played(workspace, &file);
}

fn record(workspace: &Workspace, modules: &[&str], file: &Path) {
    workspace.keyway(&["gen"]).succeeded();
    let modules = [modules, &["layer-record-store"]].concat();
    let set = publish_and_read(workspace, "vault", &modules);
    let program = scratch().join(format!("vault-recording{EXE_SUFFIX}"));
    fs::copy(workspace.publish("vault"), &program).unwrap();
    // The probe of the layer has recorded nothing.
    assert_eq!(fs::read_to_string(file).unwrap(), "of before");
    let mut app = Running::on(Program::new(program), &set);
    for line in [
        "put a 7", "get a", "get a", "get b", "add 5", "who", "count", "total",
    ] {
        app.ask(line);
    }
    assert_eq!(app.ask("longest"), "5");
    let fault = app.ask("fail shelf");
    // The layer is not to blame, and is not in its way.
    assert_eq!(fault, "systems-shelf StoreView.fail: the shelf breaks");
    app.end();
}

fn what_is_in_it(file: &Path) {
    let recording = Recording::read(file).unwrap();
    let header = recording.header();
    assert_eq!((&*header.core, &*header.app), ("core-store", "vault"));
    assert_eq!(header.module, "systems-shelf");
    assert!(header.functions.iter().all(|own| own.left_out.is_none()));
    assert_eq!(recording.state(), None, "it began with the App");
    let end = recording.end().expect("the App has ended well");
    assert_eq!((end.calls, end.seen, end.failed), (10, 10, 0));
    let calls: Vec<_> = recording.calls().collect();
    let names: Vec<_> = calls
        .iter()
        .map(|call| &*header.functions[call.function].name)
        .collect();
    // The cache answers the second question for `a` itself, so that the shelf is asked once.
    let expected = [
        "put", "get", "get", "add", "who", "count", "fill", "total", "longest", "fail",
    ];
    assert_eq!(names, expected);
    let fill = &calls[6];
    let buffer: Vec<u64> = fill.argument(&header.functions[fill.function], 0).unwrap();
    assert_eq!((buffer, fill.after.len()), (vec![0], 1));
    let fault = RecordedOutcome::Fault {
        module: "systems-shelf",
        function: "StoreView.fail",
        message: "the shelf breaks",
    };
    assert_eq!(calls[9].outcome, fault);
}

fn the_same_build_answers_alike(workspace: &Workspace, file: &str) {
    let said = workspace.keyway(&["replay", file, "--json"]).succeeded();
    let report = report(&said);
    assert_eq!(
        (&report["calls"], &report["differing"]),
        (&10.into(), &0.into())
    );
    assert_eq!(report["module"], "systems-shelf");
    let functions = report["functions"].as_array().unwrap();
    assert_eq!(functions.len(), 9, "{report}");
    assert!(functions.iter().all(|own| own["ratio"].as_f64().is_some()));
}

fn another_build_is_told_by_its_first_difference(
    workspace: &Workspace,
    file: &str,
    other: &CurrentSet,
) {
    let build = other.modules["systems-shelf"].short();
    let said = workspace.keyway(&["replay", file, "--build", build]);
    let said = said.ended_with(1).stdout;
    let first = "call 5, StoreView.who: result: \"shelf 1 (5)\" became \"shelf 2 (5)\"";
    assert!(said.contains(first), "{said}");
    assert!(said.contains("10 calls of systems-shelf"), "{said}");
    assert!(said.contains("1 answered otherwise"), "{said}");
    let ignored = ["replay", file, "--build", build, "--ignore", "result"];
    workspace.keyway(&ignored).succeeded();
}

/// A recording that begins with what the System had persisted.
fn a_state_is_gone_on_with(workspace: &Workspace, file: &Path) {
    let header = Recording::read(file).unwrap().header().clone();
    let mut functions = header.functions.iter();
    let add = functions.position(|own| own.name == "add").unwrap();
    let path = scratch().join("vault-state.rec");
    let recorder = Recorder::create(&path, &header, RecordingLimits::default()).unwrap();
    let recorder = recorder.beginning_with(|| {
        let mut saving = Saving::new(&[]);
        let saved = saving.field("total", &100_u64);
        saved.map_err(|error| error.to_string())?;
        let fields = saving.finish().fields;
        Ok(RecordedState { fields })
    });
    for total in [105_u64, 110] {
        let mut call = recorder.begin(add.try_into().unwrap());
        call.argument(&5_u64);
        call.outcome(call.start(), &Ok(total));
        recorder.end(call);
    }
    drop(recorder);
    let said = workspace.keyway(&["replay", path.to_str().unwrap()]);
    let said = said.succeeded().stdout;
    assert!(said.contains("2 calls of systems-shelf"), "{said}");
}

/// All of these are told before anything is built.
fn what_cannot_be_played(workspace: &Workspace, file: &Path) {
    let mut bytes = fs::read(file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    let damaged = scratch().join("vault-damaged.rec");
    fs::write(&damaged, bytes).unwrap();
    let mut bytes = fs::read(file).unwrap();
    bytes[8] = 1;
    let old = scratch().join("vault-old.rec");
    fs::write(&old, bytes).unwrap();
    let refused = |arguments: &[&str], reason: &str| {
        let said = workspace.keyway(arguments).ended_with(1).stderr;
        assert!(said.contains(reason), "{said}");
    };
    refused(
        &["replay", old.to_str().unwrap()],
        "vault-old.rec is a recording of format 1: expected format 4, which this version of Keyway reads; record again",
    );
    let file = file.to_str().unwrap();
    refused(
        &["replay", file, damaged.to_str().unwrap()],
        "vault-damaged.rec is damaged at byte ",
    );
    refused(
        &["replay", file, "--system", "systems-clerk"],
        "systems-clerk does not serve core-store",
    );
    refused(
        &["replay", file, "--build", "0123456789"],
        "0 builds of systems-shelf",
    );
    refused(
        &["record", "core-stoer", "-o", file, "--layer", "systems/x"],
        "the workspace has no core core-stoer",
    );
}

fn report(said: &Ran) -> Value {
    let all: Value = serde_json::from_str(&said.stdout).unwrap();
    all["recordings"][0].clone()
}
