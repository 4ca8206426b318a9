//! Layers and players that Keyway writes for a contract with types of other crates.
use std::fs;

use crate::harness::{Edit, Program, Running, Workspace, scratch};
use crate::traces::{ended_with, is_without, started};

/// The same answers from another build.
const OTHER: Edit = Edit::new(
    "systems/parcel/src/lib.rs",
    "weight * 2\n",
    "weight + weight\n",
);

/// Wrong answers from the next one.
const WRONG: Edit = Edit::new("systems/parcel/src/lib.rs", "weight * 2\n", "weight * 3\n");

/// In the workspace of the fixture `foreign`, in which one of the crates is patched; `app` runs the modules that were built so.
pub(crate) fn layers_are_written(workspace: &Workspace, app: &mut Running) {
    let sources =
        || ["Cargo.toml", "Cargo.lock"].map(|name| fs::read(workspace.root().join(name)).unwrap());
    let before = sources();
    recorded_and_replayed(workspace, app);
    for (kind, package) in [
        ("metrics", "layer-metrics-parcel"),
        ("log-calls", "layer-log-calls-parcel"),
    ] {
        let insert = ["layer", "insert", "core-parcel", kind, "--build"];
        ended_with(started(workspace, app, &insert, package), app, 0);
        let remove = ["layer", "remove", "core-parcel", kind];
        let store = app.store().to_str().unwrap();
        let remove = Program::keyway().watch(&[&remove[..], &["--store", store]].concat());
        ended_with(remove, app, 0);
        is_without(app, package);
    }
    let trace = ["trace", "core-parcel", "--seconds", "1"];
    let trace = started(workspace, app, &trace, "layer-trace-parcel");
    let said = ended_with(trace, app, 0);
    assert!(said.contains("ParcelView.weigh "), "{said}");
    compared(workspace, app);
    assert!(before == sources(), "the workspace is as it was");
    let left = fs::read_dir(workspace.root().join("systems")).unwrap();
    assert_eq!(left.count(), 2);
}

fn recorded_and_replayed(workspace: &Workspace, app: &mut Running) {
    let file = scratch().join("parcel.rec");
    let output = file.to_str().unwrap();
    let record = ["record", "core-parcel", "-o", output, "--calls", "3"];
    let record = started(workspace, app, &record, "layer-record-parcel");
    ended_with(record, app, 0);
    for how in [&[][..], &["--static"]] {
        let replay = [&["replay", output], how].concat();
        let said = workspace.keyway(&replay).succeeded().stdout;
        assert!(said.contains("3 calls of systems-parcel"), "{said}");
        assert!(said.contains("all answered as recorded"), "{said}");
    }
}

fn compared(workspace: &Workspace, app: &mut Running) {
    let layer = "layer-shadow-parcel";
    let shadow = ["shadow", "systems-parcel", "--calls", "3"];
    workspace.edited(&[OTHER], || {
        let shadow = started(workspace, app, &shadow, layer);
        let said = ended_with(shadow, app, 0);
        assert!(said.contains("3 calls, all answered alike"), "{said}");
    });
    is_without(app, layer);
    workspace.edited(&[WRONG], || {
        let shadow = started(workspace, app, &shadow, layer);
        let said = ended_with(shadow, app, 1);
        let first = "call 1, ParcelView.price: result: 26 became 39";
        assert!(said.contains(first), "{said}");
    });
}
