//! What the page's server grants and refuses, without a browser.
use std::fs;
use std::path::Path;
use std::sync::mpsc::{TryRecvError, channel};
use std::thread;
use std::time::Duration;

use keyway::store::{CurrentSet, Recording, Store};
use serde_json::{Value, json};

use super::http::send;
use super::served::Served;
use crate::harness::{Program, Running, Workspace};

/// In the workspace of the fixture `vault`; `program` is its App as it was built with `set`.
pub(crate) fn served_over_http(workspace: &Workspace, program: &Path, set: &CurrentSet) {
    let mut app = Running::on(Program::new(program), set);
    app.run();
    let mut page = Served::start(workspace, app.store());
    let view = page.until("the App", |view| view["apps"][0]["pid"] == app.pid());
    let own = &view["apps"][0];
    what_is_shown(own);
    what_is_refused(&page, own);
    layers_go_and_come(&mut page, &mut app, own);
    if cfg!(unix) {
        let file = workspace.root().join("page.rec");
        what_was_inserted_is_out_at_the_end(page, &mut app, own, &file);
    }
    app.end();
}

fn what_is_shown(own: &Value) {
    let boxes = own["graph"]["boxes"].as_array().unwrap();
    let names: Vec<_> = boxes
        .iter()
        .map(|own| own["name"].as_str().unwrap())
        .collect();
    let places = [
        "vault",
        "core-store",
        "layer-fallback",
        "layer-cache",
        "layer-count",
        "systems-shelf",
    ];
    let places = places.map(|name| names.iter().position(|own| *own == name).unwrap());
    assert!(places.is_sorted(), "{names:?}");
    let shelf = &boxes[places[5]];
    assert_eq!(
        (&shelf["kind"], &shelf["remark"]),
        (&"system".into(), &"generation 1".into())
    );
    let builds = own["builds"]["systems-shelf"].as_array().unwrap();
    assert_eq!(builds.len(), 1);
    assert!(builds[0]["is_live"] == true && builds[0]["size"].as_u64() > Some(0));
    assert!(own["budget"].as_u64() > Some(0));
}

/// Each refusal, to whoever has all the rest right.
fn what_is_refused(page: &Served, own: &Value) {
    let order = json!({ "kind": "remove", "core": "core-store", "layer": "layer-cache" });
    let form = json!({ "pid": own["pid"], "run": own["run"], "order": order }).to_string();
    let status = |line: &str, other: &[(&'static str, &str)], body: &str| {
        let own = page.headers();
        let mut headers: Vec<_> = own
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        headers.retain(|(name, _)| !other.iter().any(|(own, _)| own == name));
        headers.extend(other.iter().filter(|(_, value)| !value.is_empty()));
        let answer = send(page.port, line, &headers, body);
        for needed in [
            "no-store",
            "no-referrer",
            "nosniff",
            "default-src 'none'; script-src 'self'",
        ] {
            assert!(answer.head.contains(needed), "{}", answer.head);
        }
        answer.status
    };
    let act = "POST /act";
    assert_eq!(status(act, &[("Host", "example.org")], &form), 421);
    assert_eq!(status("GET /", &[("Host", "example.org")], ""), 421);
    assert_eq!(status(act, &[("Origin", "http://example.org")], &form), 403);
    assert_eq!(status("GET /", &[("Origin", "null")], ""), 403);
    assert_eq!(status(act, &[("Authorization", "")], &form), 401);
    assert_eq!(status(act, &[("Authorization", "Bearer 0")], &form), 401);
    assert_eq!(status("GET /events", &[("Authorization", "")], ""), 401);
    assert_eq!(status("GET /act", &[], &form), 405);
    assert_eq!(status("POST /events", &[], ""), 405);
    assert_eq!(status("GET /../../etc/passwd", &[], ""), 404);
    assert_eq!(status(act, &[("Content-Type", "text/plain")], &form), 415);
    assert_eq!(status(act, &[], &" ".repeat(100_000)), 413);
    assert_eq!(status(act, &[], "{}"), 400);
    let stale = form.replace(own["run"].as_str().unwrap(), &"0".repeat(32));
    assert_eq!(status(act, &[], &stale), 409);
    let elsewhere = json!({ "kind": "record", "core": "core-store", "file": "../store.rec" });
    assert_eq!(page.act(own, &elsewhere).status, 409);
    for file in ["GET /", "GET /page.js", "GET /page.css", "HEAD /icon.svg"] {
        assert_eq!(status(file, &[("Authorization", "")], ""), 200);
    }
}

fn layers_go_and_come(page: &mut Served, app: &mut Running, own: &Value) {
    for (kind, state) in [("remove", "out"), ("insert", "running")] {
        let order = json!({ "kind": kind, "core": "core-store", "layer": "layer-cache" });
        assert_eq!(page.act(own, &order).status, 202);
        let is_so = |view: &Value| {
            let modules = view["apps"][0]["modules"].as_array().unwrap();
            let mut modules = modules.iter();
            let works = view["works"].as_array().unwrap();
            modules.any(|own| own["name"] == "layer-cache" && own["state"] == state)
                && works.iter().all(|work| work["state"] == "done")
        };
        going(app, || drop(page.until(state, is_so)));
    }
    let swap = json!({ "kind": "swap", "core": "core-store", "system": "layer-cache" });
    assert_eq!(page.act(own, &swap).status, 202);
    let failed = |view: &Value| view["works"][2]["state"] == "failed";
    let view = going(app, || page.until("refused", failed));
    assert!(
        view["works"][2]["message"]
            .as_str()
            .unwrap()
            .contains("layer-cache"),
        "{view}"
    );
}

/// A trace and a recording, into a file in the folder of the command.
fn what_was_inserted_is_out_at_the_end(
    mut page: Served,
    app: &mut Running,
    own: &Value,
    file: &Path,
) {
    let _ = fs::remove_file(file);
    let name = file.file_name().unwrap().to_str().unwrap();
    let trace = json!({ "kind": "trace", "core": "core-store" });
    let record = json!({ "kind": "record", "core": "core-store", "file": name });
    for order in [trace, record] {
        assert_eq!(page.act(own, &order).status, 202);
    }
    let are_in = |view: &Value| {
        [3_usize, 4]
            .iter()
            .all(|at| view["works"][*at]["state"] == "in")
    };
    going(app, || drop(page.until("inserted", are_in)));
    app.ask("put a 7");
    let seen = |view: &Value| view["apps"][0]["traces"][0]["functions"][1]["timed"] == 1;
    let view = going(app, || page.until("counted", seen));
    let row = &view["apps"][0]["traces"][0]["functions"][1];
    assert_eq!(row["function"], "StoreView.put");
    let bars = row["times"]["bars"].as_array().unwrap();
    assert_eq!(bars.iter().filter_map(Value::as_u64).sum::<u64>(), 1);
    page.interrupt();
    going(app, || page.ended());
    let recording = Recording::read(file).unwrap();
    assert_eq!(recording.calls().count(), 1);
    fs::remove_file(file).unwrap();
    let store = Store::new(app.store());
    let modules = || store.live_report(app.pid(), &app.run()).unwrap().modules;
    let guests = ["layer-trace-store", "layer-record-store"];
    let is_in = || {
        modules()
            .iter()
            .any(|own| guests.contains(&own.name.as_str()))
    };
    // The App writes its report a moment after its answer.
    for _ in 0..2000 {
        if !is_in() {
            return;
        }
        thread::sleep(Duration::from_millis(5));
    }
    panic!("a layer is still there");
}

/// Does `work` while the App makes frames.
fn going<T: Send>(app: &mut Running, work: impl FnOnce() -> T + Send) -> T {
    thread::scope(|scope| {
        let (sender, receiver) = channel();
        let working = scope.spawn(move || {
            let done = work();
            drop(sender);
            done
        });
        while receiver.try_recv() == Err::<(), _>(TryRecvError::Empty) {
            app.ask("noted");
            thread::sleep(Duration::from_millis(2));
        }
        working.join().unwrap()
    })
}
