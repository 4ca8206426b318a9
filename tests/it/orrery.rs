//! The orrery through the command line, in this repository itself.
use std::fs;
use std::path::Path;
use std::sync::{Once, OnceLock};

use serde_json::Value;
use tempfile::TempDir;

use crate::harness::{Program, Ran};

/// A year of the default file in steps of a quarter day.
const YEAR: [&str; 5] = ["--days", "365.25", "--step", "0.25", "--json"];

/// The order of the keys, which is part of what is promised.
const KEYS: [&str; 7] = [
    "integrator",
    "renderer",
    "days",
    "step",
    "energy_drift",
    "bodies",
    "modules",
];

/// Where JPL's ephemeris DE421 has the Earth 365.25 days after J2000: barycentric, ICRF, in au. Where the numbers are
/// from stands in `systems/shared-newton/tests/it/solar_system.rs`.
const EARTH_ONE_YEAR_LATER: [f64; 3] = [
    -0.181_707_064_864_248_1,
    0.882_852_638_974_617,
    0.382_932_746_039_549_85,
];

/// Kilometres in one au, as DE421 has it.
const KILOMETRES: f64 = 149_597_870.699_626_2;

/// Runs the orrery. What `run` would generate first must be there: a test writes nothing into the repository.
pub(crate) fn orrery(variant: &[&str], arguments: &[&str]) -> Ran {
    static UP_TO_DATE: Once = Once::new();
    UP_TO_DATE.call_once(|| {
        let check = Program::keyway().in_repository().run(&["gen", "--check"]);
        check.succeeded();
    });
    let command = [&["run", "orrery"], variant, &["--"], arguments].concat();
    Program::keyway().in_repository().run(&command)
}

fn hosted_year() -> &'static str {
    static YEAR_HOSTED: OnceLock<String> = OnceLock::new();
    YEAR_HOSTED.get_or_init(|| orrery(&[], &YEAR).succeeded().stdout)
}

#[test]
fn json_is_one_object_with_its_keys_in_order() {
    let text = hosted_year();
    assert_eq!(text.lines().count(), 1, "{text}");
    let object: Value = serde_json::from_str(text).unwrap();
    assert_eq!(object.as_object().unwrap().len(), KEYS.len());
    in_order(text, &KEYS);
    assert_eq!(object["integrator"], "systems-physics-yoshida4");
    assert_eq!(object["renderer"], "systems-render-svg");
    assert_eq!(
        (&object["days"], &object["step"]),
        (&365.25.into(), &0.25.into())
    );
    assert!(object["energy_drift"].as_f64().unwrap().abs() < 1e-9);
    assert_eq!(object["bodies"].as_array().unwrap().len(), 11);
    let (bodies, modules) = text.split_once("\"modules\":").unwrap();
    in_order(
        bodies.split_once('[').unwrap().1,
        &["name", "position", "velocity"],
    );
    in_order(
        modules,
        &["name", "kind", "version", "generation", "digest"],
    );
    for module in object["modules"].as_array().unwrap() {
        assert_eq!(module["generation"], 1, "{module}");
        assert_eq!(module["digest"].as_str().unwrap().len(), 64, "{module}");
    }
}

/// Each key appears first behind the key before it.
#[track_caller]
fn in_order(text: &str, keys: &[&str]) {
    let places: Vec<_> = keys
        .iter()
        .map(|key| text.find(&format!("\"{key}\":")).unwrap())
        .collect();
    assert!(places.is_sorted(), "{keys:?} stand at {places:?}");
}

#[test]
fn the_earth_is_where_the_ephemeris_has_it() {
    let object: Value = serde_json::from_str(hosted_year()).unwrap();
    let bodies = object["bodies"].as_array().unwrap();
    let earth = bodies.iter().find(|body| body["name"] == "earth").unwrap();
    let place = |axis: usize| earth["position"][axis].as_f64().unwrap();
    let squares = (0..3).map(|axis| (place(axis) - EARTH_ONE_YEAR_LATER[axis]).powi(2));
    let off = squares.sum::<f64>().sqrt() * KILOMETRES;
    assert!(off < 100.0, "the Earth is {off} km off");
}

#[test]
fn static_prints_the_same() {
    let mut hosted: Value = serde_json::from_str(hosted_year()).unwrap();
    let linked = orrery(&["--static"], &YEAR).succeeded().stdout;
    let mut linked: Value = serde_json::from_str(&linked).unwrap();
    for module in linked["modules"].as_array().unwrap() {
        assert_eq!(
            (&module["generation"], &module["digest"]),
            (&0.into(), &Value::Null)
        );
    }
    for object in [&mut hosted, &mut linked] {
        for module in object["modules"].as_array_mut().unwrap() {
            module["generation"].take();
            module["digest"].take();
        }
    }
    assert_eq!(hosted, linked);
}

#[test]
fn every_malformed_line_is_reported_and_nothing_is_written() {
    let folder = TempDir::new().unwrap();
    let input = folder.path().join("sky.csv");
    let lines = [
        "# A comment.",
        "name,gm,x,y,z,vx,vy,vz",
        "sun,0.0003,0,0,0,0,0,0",
        "short,1,2,3",
        "words,1,2,3,four,5,6,7",
        "endless,1,2,3,inf,5,6,7",
        "sun,0.0003,0,0,0,0,0,0",
    ];
    fs::write(&input, lines.join("\n")).unwrap();
    let ran = orrery(&[], &["--json", "--input", text(&input)]);
    assert_ne!(ran.code, Some(0));
    assert_eq!(ran.stdout, "");
    for number in [4, 5, 6, 7] {
        assert!(
            ran.stderr.contains(&format!("line {number}")),
            "{number} in\n{}",
            ran.stderr
        );
    }
    for number in [1, 2, 3] {
        assert!(
            !ran.stderr.contains(&format!("line {number}:")),
            "{number} in\n{}",
            ran.stderr
        );
    }
}

#[test]
fn without_a_terminal_the_picture_is_a_file() {
    let folder = TempDir::new().unwrap();
    let picture = folder.path().join("sky.svg");
    let ran = orrery(&[], &["--days", "10", "--output", text(&picture)]).succeeded();
    assert!(ran.stdout.contains(text(&picture)), "{}", ran.stdout);
    let svg = fs::read_to_string(picture).unwrap();
    assert!(svg.starts_with("<svg") || svg.starts_with("<?xml"));
    assert!(ran.stdout.contains("earth"), "{}", ran.stdout);
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}
