//! `--json`.

use serde_json::Value;
use tempfile::tempdir;

use crate::orrery;

fn object(arguments: &[&str]) -> Value {
    let folder = tempdir().unwrap();
    let run = orrery(folder.path(), arguments);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    assert_eq!(
        folder.path().read_dir().unwrap().count(),
        0,
        "no picture is drawn"
    );
    assert_eq!(run.out.matches('\n').count(), 1, "one object on one line");
    serde_json::from_str(&run.out).unwrap()
}

fn position(object: &Value, name: &str) -> [f64; 3] {
    let bodies = object["bodies"].as_array().unwrap();
    let body = bodies.iter().find(|body| body["name"] == name).unwrap();
    std::array::from_fn(|axis| body["position"][axis].as_f64().unwrap())
}

#[test]
fn after_a_year_the_earth_is_where_the_ephemeris_has_it() {
    let object = object(&["--days", "365.25", "--step", "0.25", "--json"]);
    assert_eq!(object["integrator"], "systems-physics-yoshida4");
    assert_eq!(object["renderer"], "systems-render-svg");
    assert_eq!(
        (&object["days"], &object["step"]),
        (&365.25.into(), &0.25.into())
    );
    assert!(object["energy_drift"].as_f64().unwrap().abs() < 1e-9);
    // DE421 at JD 2451910.25 TDB; see the tests of `newton`.
    let expected = [
        -0.181_707_064_864_248_1,
        0.882_852_638_974_617,
        0.382_932_746_039_549_85,
    ];
    let away: f64 = position(&object, "earth")
        .iter()
        .zip(expected)
        .map(|(found, expected)| (found - expected).powi(2))
        .sum();
    assert!(away.sqrt() * 149_597_870.7 < 100.0, "{away}");
}

#[test]
fn bodies_are_in_the_order_of_the_input_and_modules_in_that_of_the_plan() {
    let object = object(&["--days", "1", "--json"]);
    let names = |key: &str| -> Vec<String> {
        let rows = object[key].as_array().unwrap().iter();
        rows.map(|row| row["name"].as_str().unwrap().to_owned())
            .collect()
    };
    let bodies = names("bodies");
    assert_eq!(
        (bodies.len(), bodies[0].as_str(), bodies[10].as_str()),
        (11, "sun", "pluto")
    );
    assert_eq!(
        names("modules"),
        [
            "systems-ecs",
            "systems-physics-yoshida4",
            "plugin-energy",
            "systems-render-svg"
        ]
    );
    for module in object["modules"].as_array().unwrap() {
        assert_eq!(module["generation"], 0);
        assert_eq!(module["digest"], Value::Null);
        let version = module["version"].as_str().unwrap();
        assert_eq!(version.split('.').count(), 3, "{version}");
    }
}

#[test]
fn the_last_step_is_shorter_where_days_are_no_multiple() {
    let parts = object(&["--days", "10", "--step", "0.3", "--json"]);
    let finer = object(&["--days", "10", "--step", "0.1", "--json"]);
    for (a, b) in position(&parts, "mars")
        .into_iter()
        .zip(position(&finer, "mars"))
    {
        assert!((a - b).abs() < 1e-9, "{a} and {b}");
    }
}
