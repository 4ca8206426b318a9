//! What a System asks of its imports: recorded, and answered by stand-ins in a replay and beside the App.
use keyway::store::{RecordedOutcome, RecordedQuestion, Recording};

use crate::harness::{Edit, Running, Workspace, scratch};
use crate::traces::{ended_with, is_without, started};

const CLERK: &str = "systems/clerk/src/lib.rs";

const ASKS_TWICE: Edit = Edit::new(
    CLERK,
    "store().store.who()",
    "store().store.who() + &store().store.who()[..0]",
);

const ASKS_LESS: Edit = Edit::new(
    CLERK,
    "store().store.fail(module)",
    "if module != \"nobody\" { store().store.fail(module) }",
);

const ASKS_OTHERWISE: Edit = Edit::new(
    CLERK,
    "store().store.fail(module)",
    "store().store.fail(if module == \"nobody\" { \"none\" } else { module })",
);

/// In the workspace of the fixture `vault`, whose clerk imports the store, and, if it is there, the reserve.
///
/// The store faults at the end of the recording, and so it has an App of its own; `beside` is one for a comparison.
pub(crate) fn asked_and_answered(workspace: &Workspace, mut app: Running, beside: &mut Running) {
    let file = scratch().join("desk.rec");
    let output = file.to_str().unwrap();
    let arguments = ["record", "core-desk", "-o", output, "--calls", "3"];
    let recording = started(workspace, &mut app, &arguments, "layer-record-desk");
    let who = app.ask("desk");
    assert_eq!(app.ask("desk-fail nobody"), "no fault");
    let fault = "systems-shelf StoreView.fail: the shelf breaks";
    assert_eq!(app.ask("desk-fail shelf"), fault);
    let said = ended_with(recording, &mut app, 0);
    assert!(said.contains("desk.rec: 3 calls"), "{said}");
    for layer in [
        "layer-record-desk",
        "layer-record-desk-asks-store",
        "layer-record-desk-asks-reserve",
    ] {
        is_without(&mut app, layer);
        let folder = layer.replace("layer-", "systems/");
        assert!(!workspace.root().join(folder).exists(), "{layer}");
    }
    what_was_asked(&Recording::read(&file).unwrap(), &who);
    let store = app.store().to_str().unwrap().to_owned();
    let replay = |arguments: &[&str], code: i32| {
        let arguments = [&["replay", output], arguments].concat();
        workspace.keyway(&arguments).ended_with(code).stdout
    };
    // No store of the player has the layers of the App, and so no other would say who it is.
    let said = replay(&["--store", &store], 0);
    assert!(said.contains("3 calls of systems-clerk"), "{said}");
    assert!(said.contains("all answered as recorded"), "{said}");
    let said = replay(&["--store", &store, "--live-imports"], 1);
    assert!(said.contains("call 1, DeskView.who: result: "), "{said}");
    workspace.edited(&[ASKS_TWICE], || {
        let said = replay(&["--static"], 1);
        let first = "call 1, DeskView.who: question 3: nothing became StoreView.who";
        assert!(said.contains(first), "{said}");
        assert!(said.contains("1 answered otherwise"), "{said}");
    });
    workspace.edited(&[ASKS_LESS], || {
        let said = replay(&["--static"], 1);
        let first = "call 2, DeskView.fail: question 1: StoreView.fail became nothing";
        assert!(said.contains(first), "{said}");
    });
    workspace.edited(&[ASKS_OTHERWISE], || {
        let said = replay(&["--static"], 1);
        let first = "DeskView.fail → StoreView.fail: module: \"nobody\" became \"none\"";
        assert!(said.contains(&format!("call 2, {first}")), "{said}");
        let ignored = "StoreView.fail/module";
        replay(&["--static", "--ignore", ignored], 0);
        compared(workspace, beside, first);
    });
}

fn what_was_asked(recording: &Recording, who: &str) {
    let imports = recording.header().imports.as_ref().unwrap();
    let [store, reserve] = imports.as_slice() else {
        panic!("{imports:?}");
    };
    assert_eq!(
        (&*store.core, &*store.module),
        ("core-store", "systems-shelf")
    );
    assert_eq!(
        (&*reserve.core, &*reserve.module),
        ("core-reserve", "systems-spare")
    );
    // What the layers in front of the store ask is not what the clerk asks.
    let asked: Vec<_> = recording.calls().map(|call| call.asked.len()).collect();
    assert_eq!(asked, [2, 1, 1]);
    let calls: Vec<_> = recording.calls().collect();
    let name =
        |asked: &RecordedQuestion<'_>| &*imports[asked.import].functions[asked.function].name;
    let asked = calls.iter().flat_map(|call| &call.asked);
    let names: Vec<_> = asked.map(name).collect();
    assert_eq!(names, ["recall", "who", "fail", "fail"]);
    let Some(RecordedOutcome::Value(answer)) = calls[0].asked[1].outcome else {
        panic!("it was answered");
    };
    let answer = keyway::store::Value::read(answer).unwrap();
    assert_eq!(answer, keyway::store::Value::Text(who.to_owned()));
    let fault = RecordedOutcome::Fault {
        module: "systems-shelf",
        function: "StoreView.fail",
        message: "the shelf breaks",
    };
    assert_eq!(calls[2].asked[0].outcome, Some(fault));
}

/// The candidate's question is another one than that of the module that runs.
fn compared(workspace: &Workspace, app: &mut Running, first: &str) {
    let arguments = ["shadow", "systems-clerk", "--calls", "3"];
    let shadow = started(workspace, app, &arguments, "layer-shadow-desk");
    app.ask("desk");
    app.ask("desk");
    assert_eq!(app.ask("desk-fail nobody"), "no fault");
    let said = ended_with(shadow, app, 1);
    assert!(said.contains(&format!("call 3, {first}")), "{said}");
    assert!(said.contains("1 answered otherwise"), "{said}");
    is_without(app, "layer-shadow-desk");
    is_without(app, "layer-shadow-desk-asks-store");
    is_without(app, "layer-shadow-desk-asks-reserve");
}
