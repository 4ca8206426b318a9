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
    // The panic of a module is a record of its log; that of linked code is shown by the program's panic hook.
    let is_hosted = |line: &Value| {
        line["message"]
            .as_str()
            .is_some_and(|text| text.starts_with("panicked at"))
    };
    let mut lines: Vec<Value> = lines.filter(|line| !is_hosted(line)).collect();
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
    // A panic of linked code is an ordinary one: it has a message and no module.
    if let Some(fault) = line.get_mut("fault") {
        *fault = fault["message"].take();
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
