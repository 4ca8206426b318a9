//! Candidates beside a module that runs: each call is answered by both, and the answers are compared.
use std::path::Path;

use keyway::store::{CurrentSet, Digest, Store};
use serde_json::Value;

use crate::harness::{Edit, Program, Running, Workspace, in_the_book};
use crate::stand_ins::asked_and_answered;
use crate::traces::{ended_with, interrupt, is_without, started};

const SHELF: &str = "systems/shelf/src/lib.rs";

const CLERK: &str = "systems/clerk/src/lib.rs";

const LAYER: &str = "layer-shadow-store";

/// Wrong in one of 50,000 calls.
const RARELY_WRONG: Edit = Edit::new(
    SHELF,
    "buffer.push(self.total);",
    "buffer.push(if self.total == 25_000 { 0 } else { self.total });",
);

/// It imports the store.
const OTHER_CLERK: Edit = Edit::new(
    CLERK,
    "store().store.who()",
    "format!(\"for clerk 2: {}\", store().store.who())",
);

const OTHER: Edit = Edit::new(SHELF, "BUILD: &str = \"1\"", "BUILD: &str = \"2\"");

/// In the workspace of the fixture `vault`; `program` is its App as it was built with `set`.
pub(crate) fn compared_beside(workspace: &Workspace, program: &Path, set: &CurrentSet) {
    let mut app = Running::on(Program::new(program), set);
    // The candidate goes on with this.
    assert_eq!(app.ask("add 7"), "7");
    what_cannot_be_compared(workspace, &app);
    let other = Running::on(Program::new(program), set);
    asked_and_answered(workspace, other, &mut app);
    workspace.edited(&[OTHER_CLERK], || {
        with_imports_of_its_own(workspace, &mut app)
    });
    workspace.edited(&[RARELY_WRONG], || a_rare_difference(workspace, &mut app));
    workspace.edited(&[OTHER], || {
        ended_by_hand(workspace, &mut app);
        agreement(workspace, &mut app);
    });
    an_app_that_is_killed(workspace, app);
}

/// Its store begins anew, and so answers what does not depend on its state.
fn with_imports_of_its_own(workspace: &Workspace, app: &mut Running) {
    let arguments = [
        "shadow",
        "systems-clerk",
        "--live-imports",
        "--promote-after",
        "2",
    ];
    let shadow = started(workspace, app, &arguments, "layer-shadow-desk");
    for _ in 0..2 {
        assert_eq!(app.ask("desk-fail nobody"), "no fault");
    }
    let said = ended_with(shadow, app, 0);
    assert!(said.contains("2 calls, all answered alike"), "{said}");
    assert!(said.contains(") is live"), "{said}");
    is_without(app, "layer-shadow-desk");
    assert!(app.ask("desk").starts_with("for clerk 2: cache "));
    assert!(app.ask("who").ends_with("shelf 1 (7)"));
}

fn a_rare_difference(workspace: &Workspace, app: &mut Running) {
    let before = current(app);
    let arguments = ["shadow", "systems-shelf", "--refuse-on-difference"];
    let shadow = started(workspace, app, &arguments, LAYER);
    app.ask("many 25000");
    let said = ended_with(shadow, app, 1);
    let first = "call 49986, TotalView.fill: buffer[1]: 25000 became 0";
    assert!(said.contains(first), "{said}");
    assert!(said.contains("1 answered otherwise"), "{said}");
    assert!(
        said.contains("is quarantined; systems-shelf stays live"),
        "{said}"
    );
    in_the_book("docs/layers.md", &arguments.join(" "), &said);
    is_without(app, LAYER);
    assert_eq!(current(app), before);
    assert!(app.ask("who").ends_with("shelf 1 (25007)"));
    let quarantine = Store::new(app.store()).quarantine().unwrap();
    let [entry] = quarantine.builds.as_slice() else {
        panic!("{quarantine:?}");
    };
    assert!(entry.module == "systems-shelf" && entry.digest != before);
    assert!(entry.reason.contains(first), "{}", entry.reason);
    refused(
        workspace,
        app,
        &["systems-shelf", "--promote-after", "9"],
        "is quarantined and cannot go live: shadow: call 49986, ",
    );
}

/// Ctrl-C: the layer is taken out, and what was compared until then decides.
fn ended_by_hand(workspace: &Workspace, app: &mut Running) {
    let before = current(app);
    let shadow = started(workspace, app, &["shadow", "systems-shelf"], LAYER);
    app.ask("many 3");
    interrupt(&shadow, "core-store", LAYER, app);
    let said = ended_with(shadow, app, 0);
    assert!(said.contains("6 calls, all answered alike"), "{said}");
    is_without(app, LAYER);
    assert_eq!(current(app), before);
}

fn agreement(workspace: &Workspace, app: &mut Running) {
    let before = current(app);
    let arguments = ["shadow", "systems-shelf", "--promote-after", "20", "--json"];
    let shadow = started(workspace, app, &arguments, LAYER);
    // The candidate is in no set, and no App runs it.
    let store = app.store().to_str().unwrap().to_owned();
    let collected = workspace.keyway(&["gc", "--keep", "1", "--store", &store]);
    collected.succeeded();
    app.ask("many 10");
    let said = ended_with(shadow, app, 0);
    let report: Value = serde_json::from_str(&said).unwrap();
    let told = |key: &str| report[key].clone();
    assert_eq!(
        (told("verdict"), told("calls")),
        ("promoted".into(), 20.into())
    );
    assert_eq!((told("differing"), told("first")), (0.into(), Value::Null));
    let functions = report["functions"].as_array().unwrap();
    assert!(
        functions
            .iter()
            .all(|own| own["calls"] == 10 && own["ratio"].as_f64().is_some())
    );
    is_without(app, LAYER);
    assert!(current(app) != before);
    // It has the state of the one before, and not that of the candidate's process.
    assert!(app.ask("who").ends_with("shelf 2 (25020)"));
}

/// What it has answered until then is compared. The candidate is the build from before: the sources are again as they were.
fn an_app_that_is_killed(workspace: &Workspace, mut app: Running) {
    let shadow = started(workspace, &mut app, &["shadow", "systems-shelf"], LAYER);
    app.ask("many 3");
    assert!(app.ask("who").ends_with("shelf 2 (25023)"));
    let _store = app.shared_store();
    drop(app);
    let ended = shadow.wait_with_output().unwrap();
    let said = String::from_utf8(ended.stdout).unwrap();
    assert_eq!(ended.status.code(), Some(1), "{said}");
    // The layers in front of the System have added to the answer.
    let first = "call 7, StoreView.who: result: \"cache ";
    assert!(
        said.contains(first) && said.contains("became \"shelf 1 (25023)\""),
        "{said}"
    );
    assert!(said.contains("7 calls, 1 answered otherwise"), "{said}");
}

/// All of these are told before a layer is built.
fn what_cannot_be_compared(workspace: &Workspace, app: &Running) {
    app.run();
    let refused = |arguments: &[&str], reason: &str| refused(workspace, app, arguments, reason);
    refused(&["systems-shelf"], "already: edit it first");
    // Its imports have stand-ins.
    refused(&["systems-clerk"], "already: edit it first");
    refused(
        &["core-store=systems-clerk"],
        "systems-clerk does not serve core-store",
    );
    refused(
        &["core-store=systems-shelf"],
        "systems-shelf serves that Core already",
    );
    refused(&["core-stoer=systems-shelf"], "did you mean `core-store`?");
    refused(
        &["systems-shelf", "--build", "0123456789"],
        "0 builds of systems-shelf",
    );
}

fn refused(workspace: &Workspace, app: &Running, arguments: &[&str], reason: &str) {
    let store = app.store().to_str().unwrap();
    let arguments = [&["shadow"], arguments, &["--store", store]].concat();
    let said = workspace.keyway(&arguments).ended_with(1).stderr;
    assert!(said.contains(reason), "{said}");
}

fn current(app: &Running) -> Digest {
    let set = Store::new(app.store()).current().unwrap();
    set.modules["systems-shelf"].clone()
}
