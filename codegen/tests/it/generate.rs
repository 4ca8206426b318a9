//! The whole generator.

use keyway_codegen::generator::pipeline::{Stage, dump, generate};

use crate::fixture::Fixture;
use crate::harness::check;
use crate::random::Random;
use crate::workshop::{WORKSHOP, applied, compared, generated, pending};

#[test]
fn a_second_run_changes_nothing() {
    let (outcome, tree) = generated(WORKSHOP);
    let first = compared(&outcome, &tree);
    assert_eq!(first.changes.len(), pending(&first).len());
    let tree = applied(&first, &tree);
    let again = generate(outcome.resolved.workspace, &tree);
    assert_eq!(pending(&compared(&again, &tree)), Vec::<String>::new());
}

#[test]
fn the_order_of_crates_changes_no_byte() {
    let (outcome, _) = generated(WORKSHOP);
    let mut files: Vec<_> = WORKSHOP.split("//- ").skip(1).collect();
    let mut random = Random(7);
    for _ in 0..5 {
        random.shuffle(&mut files);
        let shuffled: String = files.iter().map(|file| format!("//- {file}")).collect();
        assert_eq!(generated(&shuffled).0.texts, outcome.texts);
    }
}

#[test]
fn stops_between_stages() {
    let Fixture { workspace, tree } =
        Fixture::new(&WORKSHOP.replace("kind = \"app\"", "kind = \"ap\""));
    let outcome = generate(workspace, &tree);
    assert!(outcome.resolved.diagnostics.has_errors());
    assert!(outcome.plans.is_empty() && outcome.texts.is_empty());
    assert_eq!(pending(&compared(&outcome, &tree)), Vec::<String>::new());
}

#[test]
fn every_stage_can_be_looked_at() {
    let (outcome, _) = generated(WORKSHOP);
    for stage in Stage::ALL {
        assert_eq!(stage.name().parse(), Ok(stage));
        assert!(dump(&outcome, stage).len() > 100, "{stage}");
    }
    assert!("rendre".parse::<Stage>().is_err());
    check("generate__dump_load", &dump(&outcome, Stage::Load));
}
