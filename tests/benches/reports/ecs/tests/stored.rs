//! What is committed under `docs/` follows from the measurement that is stored there.

use std::fs::read_to_string;
use std::path::Path;

use ecs_report::{Measurement, draw};

#[test]
fn charts_and_table_are_those_of_the_stored_measurement() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../docs");
    let stored = read_to_string(docs.join("ecs-bench.json")).expect("it is committed");
    let measurement: Measurement = serde_json::from_str(&stored).expect("it is a measurement");
    let pages = draw(&measurement, &docs.join("ecs-bench.svg")).expect("it can be drawn");
    assert_eq!(pages.files.len(), 4, "chart, curves, measurement and page");
    for (path, drawn) in pages.files {
        assert!(
            read_to_string(&path).is_ok_and(|found| found == drawn),
            "{} does not follow from docs/ecs-bench.json; draw it again:\n\
             cargo run --manifest-path tests/benches/Cargo.toml -p ecs-report docs/ecs-bench.json docs/ecs-bench.svg",
            path.display()
        );
    }
}
