//! Layers that Keyway writes: calls counted for Prometheus, and logged.
use std::collections::{BTreeMap, BTreeSet};
use std::thread::{self, sleep};
use std::time::Duration;

use crate::harness::{Program, Ran, Running, Workspace};

/// Names and values of labels.
type Labels = Vec<(String, String)>;

/// Name and labels of a sample, in the order of the text.
type Sample = (String, Labels);

/// Counts in the fixture `vault`: of a Core whose layer the App lists, and of one whose layer is inserted while threads call.
pub(crate) fn counted_for_prometheus(workspace: &Workspace, app: &mut Running) {
    for _ in 0..3 {
        app.ask("noted");
    }
    let text = scraped(app);
    assert_eq!(calls(&text, "core-meter", "MeterView", "noted"), (3, 0));
    assert_eq!(calls(&text, "core-meter", "MeterView", "note"), (0, 0));
    assert!(!text.keys().any(|(_, labels)| labels[0].1 == "core-store"));
    let arguments = ["insert", "core-store", "metrics", "--build"];
    asked(app, |store| layer(workspace, &arguments, store)).succeeded();
    assert!(!workspace.root().join("systems/metrics-store").exists());
    app.ask("begin");
    // Time for the threads to call; where they had none, none of their calls is expected.
    sleep(Duration::from_millis(50));
    let made: u64 = app.ask("end").parse().unwrap();
    let add = |app: &mut Running| calls(&scraped(app), "core-store", "StoreView", "add");
    assert_eq!(add(app), (made, 0));
    // The counters are the App's, and stay while the layer is out.
    let remove = ["remove", "core-store", "metrics"];
    asked(app, |store| layer(workspace, &remove, store)).succeeded();
    app.ask("add 5");
    assert_eq!(add(app), (made, 0));
    let insert = ["insert", "core-store", "metrics"];
    asked(app, |store| layer(workspace, &insert, store)).succeeded();
    app.ask("add 5");
    assert_eq!(add(app), (made + 1, 0));
    app.ask("fail shelf");
    let text = scraped(app);
    assert_eq!(calls(&text, "core-store", "StoreView", "fail"), (1, 1));
}

/// The functions that the manifest names are logged, in the level that it says.
pub(crate) fn what_is_logged(app: &mut Running) {
    app.ask("begin");
    app.ask("end");
    assert_eq!(app.ask("logged"), "", "`work` is not among the functions");
    app.ask("desk");
    let line = app.ask("logged");
    let (head, time) = line.rsplit_once(": ").unwrap();
    assert_eq!(head, "INFO layer-calls-desk: DeskView.who");
    assert!(time.ends_with('s') && time.starts_with(|first: char| first.is_ascii_digit()));
    app.ask("desk-fail shelf");
    let line = app.ask("logged");
    assert!(line.starts_with("INFO layer-calls-desk: DeskView.fail: "));
    let fault = "fault in systems-shelf (generation 1), StoreView.fail: the shelf breaks";
    assert!(line.contains(fault), "{line}");
}

/// The same layers in a program that they are linked into.
pub(crate) fn what_is_linked_counts(app: &mut Running) {
    app.ask("noted");
    let text = scraped(app);
    assert_eq!(calls(&text, "core-meter", "MeterView", "noted"), (1, 0));
    app.ask("desk");
    let line = app.ask("logged");
    assert!(
        line.starts_with("INFO layer-calls-desk: DeskView.who: "),
        "{line}"
    );
}

fn layer(workspace: &Workspace, arguments: &[&str], store: &str) -> Ran {
    let arguments = [&["layer"], arguments, &["--store", store]].concat();
    Program::keyway().at(workspace.root()).run(&arguments)
}

/// Asks by the command line while the App comes to safe points, and waits for the event.
fn asked(app: &mut Running, ask: impl Fn(&str) -> Ran + Sync) -> Ran {
    app.run();
    let store = app.store().to_str().unwrap().to_owned();
    thread::scope(|scope| {
        let asking = scope.spawn(|| ask(&store));
        while !asking.is_finished() {
            app.ask("longest");
            sleep(Duration::from_millis(2));
        }
        asking.join().unwrap()
    })
}

/// Calls and Faults of a function, with a histogram that agrees.
fn calls(samples: &BTreeMap<Sample, f64>, core: &str, view: &str, function: &str) -> (u64, u64) {
    let labels = [("core", core), ("view", view), ("function", function)];
    let labels: Vec<_> = labels
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into();
    let of = |name: &str| samples[&(name.to_owned(), labels.clone())];
    let calls = of("keyway_calls_total");
    let (timed, shown) = (
        of("keyway_timed_calls_total"),
        of("keyway_call_duration_seconds_count"),
    );
    // Calls after the last that was timed are not in the histogram yet.
    assert!(timed <= shown && shown <= calls, "{timed} {shown} {calls}");
    assert_eq!(calls > 0.0, timed > 0.0);
    assert_eq!(calls > 0.0, of("keyway_call_duration_seconds_sum") > 0.0);
    (calls as u64, of("keyway_faults_total") as u64)
}

fn scraped(app: &mut Running) -> BTreeMap<Sample, f64> {
    parsed(&app.ask("metrics").replace('|', "\n"))
}

/// Reads the text format 0.0.4 as strictly as its description allows: each family is announced once, its samples follow and have its
/// name, no sample is there twice, and a histogram grows up to its count.
fn parsed(text: &str) -> BTreeMap<Sample, f64> {
    let (mut samples, mut families) = (BTreeMap::new(), BTreeSet::new());
    let (mut family, mut kind) = ("", "");
    let mut before: Option<(Labels, f64, f64)> = None;
    assert!(text.ends_with('\n'));
    for line in text.lines() {
        if let Some(rest) = line.strip_prefix("# HELP ") {
            family = rest.split_once(' ').unwrap().0;
            assert!(families.insert(family), "{line}");
            continue;
        }
        if let Some(rest) = line.strip_prefix("# TYPE ") {
            kind = rest.strip_prefix(family).unwrap().trim_start();
            assert!(["counter", "histogram"].contains(&kind), "{line}");
            continue;
        }
        let (name, mut labels, value) = sample(line);
        let suffix = name.strip_prefix(family).unwrap();
        match (kind, suffix) {
            ("histogram", "_bucket") => {
                let (le, end) = labels.pop().unwrap();
                assert_eq!(le, "le");
                let end: f64 = end.replace("+Inf", "inf").parse().unwrap();
                if let Some((own, shorter, calls)) = &before
                    && *own == labels
                {
                    assert!(*shorter < end && *calls <= value, "{line}");
                }
                before = Some((labels.clone(), end, value));
                labels.push((le, end.to_string()));
            }
            ("histogram", "_count") => {
                assert_eq!(before.take(), Some((labels.clone(), f64::INFINITY, value)));
            }
            ("histogram", "_sum") | ("counter", "") => assert!(value >= 0.0, "{line}"),
            _ => panic!("{line}"),
        }
        assert!(samples.insert((name, labels), value).is_none(), "{line}");
    }
    assert_eq!(families.len(), 4);
    samples
}

fn sample(line: &str) -> (String, Vec<(String, String)>, f64) {
    let (name, rest) = line.split_once('{').unwrap();
    let (labels, value) = rest.split_once("} ").unwrap();
    let is_name = |name: &str| {
        name.chars()
            .all(|one| one.is_ascii_alphanumeric() || one == '_')
    };
    let labels = labels.split(',').map(|label| {
        let (name, value) = label.split_once('=').unwrap();
        let value = value.strip_prefix('"').unwrap().strip_suffix('"').unwrap();
        assert!(is_name(name) && !value.contains(['"', '\\']), "{line}");
        (name.to_owned(), value.to_owned())
    });
    let labels: Vec<_> = labels.collect();
    let distinct: BTreeSet<_> = labels.iter().map(|(name, _)| name).collect();
    assert_eq!(distinct.len(), labels.len(), "{line}");
    assert!(is_name(name), "{line}");
    (name.to_owned(), labels, value.parse().unwrap())
}
