//! `--progress` and `--pace`.

use serde_json::Value;
use tempfile::tempdir;

use crate::orrery;

#[test]
fn every_frame_is_an_object_and_the_last_leaves_a_picture() {
    let folder = tempdir().unwrap();
    let run = orrery(
        folder.path(),
        &["--progress", "--days", "3", "--pace", "30"],
    );
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    let moments: Vec<Value> = run
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let days: Vec<f64> = moments.iter().filter_map(|m| m["day"].as_f64()).collect();
    assert_eq!(days, [1.0, 2.0, 3.0]);
    assert_eq!(
        (&moments[2]["steps"], &moments[2]["events"]),
        (&12.into(), &Value::Array(Vec::new()))
    );
    assert!(moments[2]["energy"].as_f64().unwrap() < 0.0);
    let picture = std::fs::read_to_string(folder.path().join("orrery.svg")).unwrap();
    assert!(picture.contains("systems-physics-yoshida4, linked, energy drift "));

    let whole = orrery(folder.path(), &["--json", "--days", "3"]);
    let whole: Value = serde_json::from_str(&whole.out).unwrap();
    assert_eq!(moments[2]["bodies"], whole["bodies"]);
    assert_eq!(moments[2]["modules"], whole["modules"]);
}
