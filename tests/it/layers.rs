//! Layers in front of a System: called, passed through, reloaded, put out by a Fault, and linked.
use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::PathBuf;
use std::rc::Rc;
use std::thread::{self, JoinHandle, sleep, spawn};
use std::time::Duration;

use keyway::store::CurrentSet;
use tempfile::TempDir;

use crate::harness::{
    Edit, Program, Ran, Running, Workspace, linked_program, publish_and_read, scratch, stored,
};
use crate::metrics::{counted_for_prometheus, what_is_linked_counts, what_is_logged};
use crate::page::served_over_http;
use crate::recordings::recorded_and_replayed;
use crate::shadows::compared_beside;
use crate::traces::recorded_and_counted;

const SHELF: Edit = second("systems/shelf/src/lib.rs");
const COUNT: Edit = second("systems/count/src/lib.rs");
const CACHE: Edit = second("systems/cache/src/lib.rs");

const fn second(file: &'static str) -> Edit {
    Edit::new(file, "BUILD: &str = \"1\"", "BUILD: &str = \"2\"")
}

/// The set without edits, those with another build of one module, and that with another build of all three.
struct Builds {
    plain: CurrentSet,
    shelf: CurrentSet,
    count: CurrentSet,
    cache: CurrentSet,
    all: CurrentSet,
}

/// All in one test: each build of the workspace replaces the one before.
#[test]
fn a_store_behind_a_cache_and_a_counter() {
    let workspace = Workspace::shared("vault");
    workspace.keyway(&["gen"]).succeeded();
    let plain = published(&workspace);
    fs::copy(workspace.publish("vault"), program()).unwrap();
    let set = |edits: &[Edit]| workspace.edited(edits, || published(&workspace));
    let builds = Builds {
        shelf: set(&[SHELF]),
        count: set(&[COUNT]),
        cache: set(&[CACHE]),
        all: set(&[SHELF, COUNT, CACHE]),
        plain,
    };
    calls_go_through_the_chain(&builds.plain);
    one_that_begins_out_is_inserted(&workspace, &builds);
    one_that_is_not_listed_is_inserted(&workspace, &builds);
    no_call_and_no_update_is_lost(&builds);
    a_faulty_layer_goes_back_to_the_build_before(&builds);
    a_faulty_layer_goes_back_with_what_was_not_copied(&builds);
    a_layer_without_a_build_before_is_left_out(&builds);
    what_fails_behind_keeps_its_name(&builds);
    a_layer_that_does_not_start_is_left_out(&builds);
    layers_come_and_go_by_hand(&builds);
    a_chain_is_as_it_was_after_a_restart(&builds);
    linked(&workspace);
    commands(&workspace);
    recorded_and_counted(&workspace, &program(), &builds.plain);
    compared_beside(&workspace, &program(), &builds.plain);
    counted_for_prometheus(&workspace, &mut vault(&builds.plain));
    what_is_logged(&mut vault(&builds.plain));
    served_over_http(&workspace, &program(), &builds.plain);
    recorded_and_replayed(&workspace, &MODULES, &builds.shelf);
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

fn one_that_begins_out_is_inserted(workspace: &Workspace, builds: &Builds) {
    let listed = "\"layer-cache\", \"layer-count\"]";
    let out = "\"layer-cache\", \"layer-count\"]\nlayers-out = [\"layer-cache\"]";
    let edits = [
        Edit::new("apps/vault/Cargo.toml", listed, out),
        Edit::new("apps/vault/Cargo.toml", "\"bypass\"", "\"rollback\""),
    ];
    let other = scratch().join(format!("vault-out{EXE_SUFFIX}"));
    workspace.edited(&edits, || {
        workspace.keyway(&["gen"]).succeeded();
        fs::copy(workspace.publish("vault"), &other).unwrap();
    });
    workspace.keyway(&["gen"]).succeeded();
    let mut app = Running::on(Program::new(other), &builds.plain);
    app.ask("add 5");
    assert_eq!(app.ask("desk"), "count 1 (1) > shelf 1 (5)");
    assert_eq!(app.ask("report layer-cache"), "layer out 0");
    layer(&mut app, "insert", "layer-cache", "live").succeeded();
    app.ask("add 5");
    for who in ["who", "desk"] {
        assert_eq!(app.ask(who), "cache 1 (1) > count 1 (2) > shelf 1 (10)");
    }
    // Where the policy is another, a layer is not passed over: an access check must not be.
    let fault = "layer-count StoreView.fail: the count is lost";
    assert_eq!(app.ask("fail count"), fault);
    assert_eq!(app.ask("event faulted"), "faulted layer-count");
    assert_eq!(app.ask("desk-fail nobody"), fault);
    assert_eq!(app.take(&builds.count, "live"), "live layer-count");
    assert_eq!(app.ask("desk-fail nobody"), "no fault");
    app.end();
}

/// The App has no slot and no row for it.
fn one_that_is_not_listed_is_inserted(workspace: &Workspace, builds: &Builds) {
    let listed = "\"layer-cache\", \"layer-count\"]";
    let edit = Edit::new("apps/vault/Cargo.toml", listed, "\"layer-cache\"]");
    let other = scratch().join(format!("vault-unlisted{EXE_SUFFIX}"));
    let mut app = workspace.edited(&[edit], || {
        workspace.keyway(&["gen"]).succeeded();
        fs::copy(workspace.publish("vault"), &other).unwrap();
        let mut app = Running::on(Program::new(&other), &builds.plain);
        app.ask("add 5");
        assert_eq!(app.ask("desk"), "cache 1 (1) > shelf 1 (5)");
        built_and_inserted(workspace, &mut app);
        app
    });
    workspace.keyway(&["gen"]).succeeded();
    let step = |app: &mut Running, step, action| {
        layer(app, action, "layer-count", step).succeeded();
    };
    app.ask("add 5");
    for who in ["who", "desk"] {
        assert_eq!(app.ask(who), "count 1 (1) > cache 1 (2) > shelf 1 (10)");
    }
    refused(
        &mut app,
        &["layer", "insert", "core-store", "layer-count"],
        "layer-count is in front of core-store already",
    );
    // What is behind it comes, goes and is replaced as if it were not there.
    assert_eq!(app.take(&builds.all, "live"), "live systems-shelf");
    assert_eq!(app.ask("desk"), "count 1 (1) > cache 2 (2) > shelf 2 (10)");
    layer(&mut app, "remove", "layer-cache", "removed").succeeded();
    assert_eq!(app.ask("desk"), "count 1 (1) > shelf 2 (10)");
    layer(&mut app, "insert", "layer-cache", "live").succeeded();
    assert_eq!(app.ask("desk"), "count 1 (1) > cache 2 (2) > shelf 2 (10)");
    step(&mut app, "removed", "remove");
    assert_eq!(app.ask("desk"), "cache 2 (2) > shelf 2 (10)");
    refused(
        &mut app,
        &["layer", "remove", "core-store", "layer-count"],
        "layer-count is no layer of core-store in vault",
    );
    no_call_is_lost_while_one_comes_and_goes(&mut app);
    // One that raises a Fault is taken out.
    step(&mut app, "live", "insert");
    let fault = "layer-count StoreView.fail: the count is lost";
    assert_eq!(app.ask("fail count"), fault);
    assert_eq!(app.ask("event removed"), "removed layer-count");
    assert_eq!(app.ask("desk-fail nobody"), "no fault");
    // The next run begins without it.
    step(&mut app, "live", "insert");
    app.end();
    let mut app = Running::on(Program::new(other), &builds.plain);
    assert_eq!(app.ask("desk"), "cache 1 (0) > shelf 1 (0)");
    app.end();
}

/// From its sources, which the App does not know.
fn built_and_inserted(workspace: &Workspace, app: &mut Running) {
    app.run();
    let store = app.store().to_str().unwrap().to_owned();
    let insert = |name: &str| {
        let arguments = [
            "layer",
            "insert",
            "core-store",
            name,
            "--build",
            "--store",
            &store,
        ];
        workspace.keyway(&arguments)
    };
    let said = insert("layer-cout").ended_with(1).stderr;
    assert!(
        said.contains("there is no layer `layer-cout` of core-store in this workspace; did you mean `layer-count`?"),
        "{said}"
    );
    thread::scope(|scope| {
        let inserting = scope.spawn(|| insert("layer-count"));
        while !inserting.is_finished() {
            app.ask("noted");
            sleep(Duration::from_millis(2));
        }
        inserting.join().unwrap().succeeded();
    });
    assert_eq!(app.ask("event live"), "live layer-count");
}

fn no_call_is_lost_while_one_comes_and_goes(app: &mut Running) {
    app.ask("begin");
    for _ in 0..3 {
        layer(app, "insert", "layer-count", "live").succeeded();
        layer(app, "remove", "layer-count", "removed").succeeded();
    }
    let made: u64 = app.ask("end").parse().unwrap();
    assert!(made > 0);
    let rest = format!("shelf 2 ({})", 10 + made);
    assert!(app.ask("who").ends_with(&rest), "{made}");
}

/// Four threads call while the System behind the layers, the layers and all of them at once are replaced, and while a layer
/// goes and comes.
fn no_call_and_no_update_is_lost(builds: &Builds) {
    let mut app = vault(&builds.plain);
    app.ask("begin");
    for _ in 0..3 {
        app.take(&builds.shelf, "live");
        app.take(&builds.all, "live");
        app.take(&builds.plain, "live");
        app.take(&builds.count, "live");
        app.take(&builds.cache, "live");
        layer(&mut app, "remove", "layer-cache", "removed").succeeded();
        app.take(&builds.all, "live");
        layer(&mut app, "insert", "layer-cache", "live").succeeded();
        app.take(&builds.plain, "live");
    }
    let made: u64 = app.ask("end").parse().unwrap();
    assert!(made > 0);
    let (cached, rest) = chain(&app.ask("who"));
    assert_eq!(rest, format!("count 1 ({made}) > shelf 1 ({made})"));
    // The calls while it was out are not among those of the cache.
    assert!(0 < cached && cached <= made, "{cached} of {made}");
    app.end();
    let mut app = vault(&builds.plain);
    app.ask("begin");
    for set in [&builds.all, &builds.count, &builds.cache, &builds.plain] {
        app.take(set, "live");
    }
    let made: u64 = app.ask("end").parse().unwrap();
    let (cached, rest) = chain(&app.ask("desk"));
    assert_eq!(rest, format!("count 1 ({made}) > shelf 1 ({made})"));
    assert_eq!(cached, made);
    app.end();
}

/// The calls that the cache has seen, and what is behind it.
fn chain(who: &str) -> (u64, String) {
    let (cache, rest) = who.split_once(" > ").unwrap();
    let number = cache.split_once('(').unwrap().1.trim_end_matches(')');
    (number.parse().unwrap(), rest.to_owned())
}

fn a_faulty_layer_goes_back_to_the_build_before(builds: &Builds) {
    let mut app = vault(&builds.plain);
    app.ask("add 5");
    assert_eq!(app.take(&builds.cache, "live"), "live layer-cache");
    app.ask("add 5");
    assert_eq!(app.ask("who"), "cache 2 (2) > count 1 (2) > shelf 1 (10)");
    let fault = "layer-cache StoreView.fail: the cache burns";
    assert_eq!(app.ask("desk-fail cache"), fault);
    assert_eq!(app.ask("event rolled back"), "rolled back layer-cache");
    // With what it had handed over; what is behind it is as it was.
    assert_eq!(app.ask("desk"), "cache 1 (1) > count 1 (2) > shelf 1 (10)");
    assert_eq!(
        app.take(&builds.all, "quarantined"),
        "quarantined layer-cache"
    );
    app.end();
}

/// A state so large that it was handed over without a copy is salvaged from the faulty build.
fn a_faulty_layer_goes_back_with_what_was_not_copied(builds: &Builds) {
    let mut app = vault(&builds.plain);
    let key = "k".repeat(5000);
    let (put, get) = (format!("put {key} 7"), format!("get {key}"));
    app.ask(&put);
    assert_eq!(app.ask(&get), "Some(7)");
    assert_eq!(app.ask("noted"), "0");
    assert_eq!(app.take(&builds.cache, "live"), "live layer-cache");
    assert_eq!(app.ask(&get), "Some(7)");
    assert_eq!(app.ask("noted"), "1", "the cache has it still");
    let fault = "layer-cache StoreView.fail: the cache burns";
    assert_eq!(app.ask("fail cache"), fault);
    assert_eq!(app.ask("event rolled back"), "rolled back layer-cache");
    assert_eq!(app.ask(&get), "Some(7)");
    assert_eq!(app.ask("noted"), "2", "and the one before again");
    app.end();
}

fn a_layer_without_a_build_before_is_left_out(builds: &Builds) {
    let mut app = vault(&builds.plain);
    app.ask("add 5");
    let fault = "layer-cache StoreView.spoil: the cache burns";
    assert_eq!(app.ask("spoil cache"), fault);
    assert_eq!(app.ask("event removed"), "removed layer-cache");
    for who in ["who", "desk"] {
        assert_eq!(app.ask(who), "count 1 (1) > shelf 1 (5)");
    }
    assert_eq!(app.ask("report layer-cache"), "layer out 1");
    // The inner one as well, and the System is replaced behind both.
    let fault = "layer-count StoreView.fail: the count is lost";
    assert_eq!(app.ask("fail count"), fault);
    assert_eq!(app.ask("event removed"), "removed layer-count");
    assert_eq!(app.ask("desk"), "shelf 1 (5)");
    assert_eq!(app.take(&builds.shelf, "live"), "live systems-shelf");
    for who in ["who", "desk"] {
        assert_eq!(app.ask(who), "shelf 2 (5)");
    }
    // The next builds take their places again, in their order.
    app.take(&builds.all, "live");
    app.ask("add 1");
    for who in ["who", "desk"] {
        assert_eq!(app.ask(who), "cache 2 (1) > count 2 (1) > shelf 2 (6)");
    }
    app.end();
}

fn what_fails_behind_keeps_its_name(builds: &Builds) {
    let mut app = vault(&builds.plain);
    app.ask("add 5");
    app.ask("put a 7");
    let fault = "systems-shelf StoreView.spoil: the shelf breaks";
    // It has passed through both layers, and through the half-changed state of the outer one.
    assert_eq!(app.ask("spoil shelf"), fault);
    assert_eq!(app.ask("event faulted"), "faulted systems-shelf");
    // A layer is not to blame for what is behind it: it begins anew and has its place.
    assert_eq!(app.ask("event rolled back"), "rolled back layer-cache");
    assert_eq!(app.ask("report layer-cache"), "layer running 2");
    assert_eq!(app.ask("desk-fail nobody"), fault);
    // The outermost layer answers from a second System while the first is faulted.
    assert_eq!(app.ask("get a"), "Some(7)");
    assert_eq!(app.ask("event rolled back"), "rolled back layer-cache");
    assert_eq!(app.take(&builds.shelf, "live"), "live systems-shelf");
    app.ask("add 1");
    assert_eq!(app.ask("desk"), "cache 1 (1) > count 1 (2) > shelf 2 (1)");
    app.end();
}

fn a_layer_that_does_not_start_is_left_out(builds: &Builds) {
    let program = Program::new(program()).with("VAULT_REFUSES", "cache");
    let mut app = Running::on(program, &builds.plain);
    assert_eq!(app.ask("desk"), "count 1 (0) > shelf 1 (0)");
    assert_eq!(app.ask("report layer-cache"), "layer out 1");
    app.end();
}

fn layers_come_and_go_by_hand(builds: &Builds) {
    let mut app = vault(&builds.plain);
    app.ask("add 5");
    let said = layer(&mut app, "remove", "layer-count", "removed").succeeded();
    assert!(
        said.stdout.contains("layer-count removed"),
        "{}",
        said.stdout
    );
    assert_eq!(app.ask("desk"), "cache 1 (1) > shelf 1 (5)");
    let listed = app.store().to_owned();
    let list = || {
        let store = listed.to_str().unwrap();
        let ran = Program::keyway().run(&["layer", "list", "--store", store]);
        let said = ran.succeeded().stdout;
        let mut chains = said.lines().map(|line| line.split_once("  ").unwrap().1);
        let chain = chains.find(|chain| chain.starts_with("core-store"));
        chain.unwrap().trim_end().to_owned()
    };
    // The report is written a moment after the event.
    let shows = |expected: &str| {
        let seen = (0..1000).any(|_| list() == expected);
        assert!(seen, "{} in place of {expected}", list());
    };
    shows(
        "core-store: layer-fallback → layer-cache → layer-count (out: as was asked for) → systems-shelf",
    );
    // A new build of a layer that is out waits for its insertion.
    app.take(&builds.all, "live");
    app.ask("add 1");
    assert_eq!(app.ask("who"), "cache 2 (2) > shelf 2 (6)");
    refused(
        &mut app,
        &["layer", "remove", "core-store", "layer-count"],
        "layer-count is out already",
    );
    layer(&mut app, "insert", "layer-count", "live").succeeded();
    app.ask("add 1");
    assert_eq!(app.ask("desk"), "cache 2 (3) > count 2 (2) > shelf 2 (7)");
    shows("core-store: layer-fallback → layer-cache → layer-count → systems-shelf");
    refused(
        &mut app,
        &["layer", "insert", "core-store", "layer-count"],
        "layer-count is in front of core-store already",
    );
    refused(
        &mut app,
        &["layer", "remove", "core-store", "systems-shelf"],
        "systems-shelf is no layer of core-store in vault",
    );
    refused(
        &mut app,
        &["swap", "core-store=layer-cache"],
        "layer-cache is no candidate for core-store in vault",
    );
    // It goes back by hand as every module does.
    layer(&mut app, "remove", "layer-cache", "removed").succeeded();
    assert_eq!(app.ask("desk"), "count 2 (2) > shelf 2 (7)");
    app.end();
}

fn a_chain_is_as_it_was_after_a_restart(builds: &Builds) {
    let store = stored(&builds.plain);
    let saved = store.path().join("saved");
    let start = |variable: &str| {
        let program = Program::new(program()).with("KEYWAY_STORE", store.path());
        Running::new(program.with(variable, &saved).start(), Rc::clone(&store))
    };
    let mut app = start("KEYWAY_SAVE");
    app.ask("add 5");
    layer(&mut app, "remove", "layer-count", "removed").succeeded();
    app.ask("add 5");
    app.end();
    let mut app = start("KEYWAY_RESTORE");
    assert_eq!(app.ask("desk"), "cache 1 (2) > shelf 1 (10)");
    layer(&mut app, "insert", "layer-count", "live").succeeded();
    assert_eq!(app.ask("desk"), "cache 1 (2) > count 1 (1) > shelf 1 (10)");
    app.end();
}

/// Asks the App by the command line, while it comes to safe points until it says `step`.
fn layer(app: &mut Running, action: &str, layer: &str, step: &str) -> Ran {
    let arguments = ["layer", action, "core-store", layer];
    let asking = keyway(app, &arguments);
    let event = app.ask(&format!("event {step}"));
    assert_eq!(event, format!("{step} {layer}"));
    asking.join().unwrap()
}

/// The same for a request that has no effect.
fn refused(app: &mut Running, arguments: &[&'static str], reason: &str) {
    let asking = keyway(app, arguments);
    while !asking.is_finished() {
        app.ask("noted");
        sleep(Duration::from_millis(2));
    }
    let said = asking.join().unwrap().ended_with(1).stderr;
    assert!(said.contains(reason), "{said}");
}

fn keyway(app: &Running, arguments: &[&str]) -> JoinHandle<Ran> {
    // Its run has to be known before it is asked.
    app.run();
    let store = app.store().to_str().unwrap().to_owned();
    let arguments: Vec<String> = arguments.iter().map(|&text| text.to_owned()).collect();
    spawn(move || {
        let mut all: Vec<&str> = arguments.iter().map(String::as_str).collect();
        all.extend(["--store", &store]);
        Program::keyway().run(&all)
    })
}

/// The same sources as one executable.
fn linked(workspace: &Workspace) {
    workspace.keyway(&["run", "vault", "--static"]).succeeded();
    let start = |refuses: &str| {
        let program = Program::new(linked_program("vault")).with("VAULT_REFUSES", refuses);
        Running::new(program.start(), Rc::new(TempDir::new().unwrap()))
    };
    let mut app = start("");
    what_is_linked_counts(&mut app);
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
    let chain = "layers: layer-fallback → layer-cache → layer-count → systems-shelf";
    assert!(said.contains(chain), "{said}");
    let made = workspace.keyway(&["new", "layer", "store-log", "--core", "core-store"]);
    made.succeeded();
    workspace
        .cargo(&["check", "-p", "layer-store-log"])
        .succeeded();
    fs::remove_dir_all(workspace.root().join("systems/store-log")).unwrap();
    let said = workspace.keyway(&["graph", "vault", "--format", "mermaid"]);
    let said = said.succeeded().stdout;
    assert!(said.contains("layer-cache<br>layer"), "{said}");
}

fn vault(set: &CurrentSet) -> Running {
    Running::on(Program::new(program()), set)
}

const MODULES: [&str; 9] = [
    "layer-cache",
    "layer-calls-desk",
    "layer-count",
    "layer-fallback",
    "layer-metrics-meter",
    "systems-clerk",
    "systems-meter",
    "systems-shelf",
    "systems-spare",
];

fn published(workspace: &Workspace) -> CurrentSet {
    publish_and_read(workspace, "vault", &MODULES)
}

/// Where the program of the workspace without edits is.
fn program() -> PathBuf {
    scratch().join(format!("vault-as-built{EXE_SUFFIX}"))
}
