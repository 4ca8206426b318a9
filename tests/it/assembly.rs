//! One App with a case of everything, hosted and static.
use std::collections::BTreeMap;

use serde_json::Value;

use crate::harness::Assembly;

#[test]
fn hosted_prints_what_its_modules_answer() {
    let ran = Assembly::built().hosted().ended_with(7);
    insta::assert_snapshot!("hosted", ran.stdout);
    // A module never writes past its host: what is left is the App's own panic.
    assert_eq!(
        ran.stderr.matches("panicked at").count(),
        1,
        "{}",
        ran.stderr
    );
    assert!(ran.stderr.contains("of its own"), "{}", ran.stderr);
}

#[test]
fn static_prints_the_same() {
    let assembly = Assembly::built();
    let hosted = comparable(&assembly.hosted().ended_with(7).stdout);
    let linked = comparable(&assembly.linked().ended_with(7).stdout);
    for (hosted, linked) in hosted.iter().zip(&linked) {
        assert_eq!(hosted, linked);
    }
    assert_eq!(hosted.len(), linked.len());
}

/// The lines without what a static build has no way to know.
fn comparable(stdout: &str) -> Vec<Value> {
    let lines = stdout
        .lines()
        .map(|line| serde_json::from_str(line).unwrap());
    let mut lines: Vec<Value> = lines.collect();
    lines.iter_mut().for_each(forget);
    lines
}

fn forget(line: &mut Value) {
    // Only a host knows generations and files, and counts Faults where modules are contained.
    if let Some(result) = line.get_mut("result").and_then(Value::as_object_mut) {
        for key in ["generation", "published", "faults"] {
            result.remove(key);
        }
        // The reason of a module that panicked names its generation.
        if result.get("state").is_some_and(|state| state == "faulted") {
            result.remove("reason");
        }
    }
    // A linked table does not note its function.
    if let Some(fault) = line.get_mut("fault").and_then(Value::as_object_mut) {
        fault.remove("generation");
        fault.remove("function");
        // A function that is left out has no place.
        if fault["location"].is_null() {
            fault.remove("module");
        }
    }
    // The target of a record is the package where it came through a host, else the crate.
    if let Some(target) = line.get_mut("target") {
        let krate = target
            .as_str()
            .unwrap()
            .split("::")
            .next()
            .unwrap()
            .replace('_', "-");
        *target = krate.into();
    }
}

/// The same in both variants: the frames of the module that has panicked and of its callers, in the Fault and in the record.
#[test]
fn a_fault_has_the_frames_of_its_origin_where_they_are_asked_for() {
    let none = Assembly::built().hosted().ended_with(7).stdout;
    assert!(!none.contains("backtrace"), "{none}");
    for ran in Assembly::built().both_traced() {
        let stdout = ran.ended_with(7).stdout;
        let lines = stdout
            .lines()
            .map(|line| serde_json::from_str(line).unwrap());
        let lines: Vec<Value> = lines.collect();
        for (case, module, frame) in [
            (
                "panic in a call",
                "systems-ledger-book",
                "systems_ledger_book",
            ),
            (
                "two modules deep",
                "systems-ledger-book",
                "systems_ledger_book",
            ),
        ] {
            let shown = lines.iter().find(|line| line["case"] == case).unwrap();
            let fault = &shown["fault"];
            assert_eq!(fault["module"], module, "{shown}");
            assert_eq!(fault["function"], "LedgerView.fail", "{shown}");
            let text = fault["backtrace"].as_str().unwrap();
            let first = text.lines().next().unwrap();
            assert!(first.contains(frame) && first.contains("fail"), "{text}");
            assert!(text.contains("assembly::app"), "{text}");
            let frames = text.lines().filter(|line| !line.starts_with("note: "));
            let of_others = ["keyway::", "std::panic", "catch_unwind", "__KEYWAY"];
            for line in frames {
                assert!(
                    !of_others.iter().any(|other| line.contains(other)),
                    "{text}"
                );
            }
            let is_record = |line: &&Value| {
                let message = line["message"].as_str().unwrap_or_default();
                line["target"] == module && message.contains(first)
            };
            assert!(lines.iter().any(|line| is_record(&line)), "{stdout}");
        }
    }
}

#[test]
fn logs_arrive_with_the_module_as_target() {
    let ran = Assembly::built().hosted().ended_with(7);
    let mut targets: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in ran.stdout.lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        if let (Some(target), Some(message)) = (line["target"].as_str(), line["message"].as_str()) {
            targets
                .entry(target.to_owned())
                .or_default()
                .push(message.to_owned());
        }
    }
    assert_eq!(
        targets["plugin-watch-counting"],
        ["noticed rain", "saw 1 things"]
    );
    assert!(
        targets["systems-ledger-book"]
            .iter()
            .any(|message| message == "1 lines after rope")
    );
}
