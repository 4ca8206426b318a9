//! What is written to record calls and to play them again.

use keyway_codegen::generator::discover::CrateId;
use keyway_codegen::generator::parse::ParsedWorkspace;
use keyway_codegen::generator::recording::{
    CrateText, LayerLimits, LayerOrder, PlayedSeat, PlayerOrder, callables, layer, player,
};

use crate::harness::{check, run};

/// A Core with one function for each way in which an argument is lent, and one for each reason against a recording.
const SKY: &str = r#"
//- /core/base/Cargo.toml crate:core-base
[package.metadata.module]
kind = "core"
[dependencies]
keyway = { path = "../../runtime" }
//- /core/base/src/lib.rs
#[rustfmt::skip]
pub mod generated;
#[model]
pub struct Entity { pub tags: HashSet<String> }
#[view]
pub struct BaseView { pub entity: fn() -> Entity }
//- /core/sky/Cargo.toml crate:core-sky
[package.metadata.module]
kind = "core"
[dependencies]
keyway = { path = "../../runtime" }
core-base = { path = "../base" }
measure = "1"
//- /core/sky/src/lib.rs
#[rustfmt::skip]
pub mod generated;
#[model]
pub struct Star { pub of: core_base::Entity, pub mass: f64 }
#[derive(Debug, keyway::Model)]
pub struct Dust { pub mass: f64 }
#[view(plain(measure::Value))]
pub struct SkyView {
    pub turn: fn(stars: &mut [Star], days: f64) -> Option<f64>,
    pub r#type: fn(r#in: &str, file: &std::path::Path, table: &[[f64; 3]; 4]) -> u8,
    pub longest: for<'a> fn(first: &'a str, second: &str) -> &'a str,
    pub named: fn(star: &Star) -> Option<&f64>,
    pub empty: fn(),
    pub measured: fn(value: measure::Value),
    pub dusty: fn(dust: &Dust),
    pub long: fn(numbers: [u8; 33]),
    pub several: fn(names: &[&str]),
    pub first: fn(stars: &mut Vec<Star>) -> &Star,
    #[cfg(unix)]
    pub unix: fn(),
}
//- /systems/base/Cargo.toml crate:systems-base
[package.metadata.module]
kind = "system"
provides = { core = "core-base" }
//- /systems/base/src/lib.rs
#[rustfmt::skip]
pub mod generated;
#[viewmodel]
pub struct Base;
#[viewmodel(BaseView)]
impl Base { pub fn entity() -> Entity { todo!() } }
//- /systems/sky/Cargo.toml crate:systems-sky
[package.metadata.module]
kind = "system"
provides = { core = "core-sky" }
requires = [{ core = "core-base" }]
"#;

fn id(name: &str, workspace: &ParsedWorkspace) -> CrateId {
    workspace.find(name).expect("a crate of the fixture")
}

fn shown(text: &CrateText) -> String {
    let dependencies = text.dependencies.join(", ");
    format!("{} needs {dependencies}\n{}", text.package, text.source)
}

#[test]
fn a_layer_that_records() {
    let run = run(SKY);
    let workspace = &run.parsed;
    let order = LayerOrder {
        package: "layer-record-sky".to_owned(),
        core: id("core-sky", workspace),
        app: "night".to_owned(),
        module: "systems-sky".to_owned(),
        build: "4f1c".to_owned(),
        file: "sky.rec".into(),
        state: Some("sky.state".into()),
        limits: LayerLimits {
            calls: 1000,
            bytes: 1 << 20,
            seconds: 60,
            sample: 1,
        },
        streams: false,
        asked: None,
    };
    check("recording__layer", &shown(&layer(&order, workspace)));
}

#[test]
fn a_program_that_plays() {
    let run = run(SKY);
    let workspace = &run.parsed;
    let seat = |name, is_subject| PlayedSeat {
        system: id(name, workspace),
        is_subject,
    };
    let order = |linked| PlayerOrder {
        package: "keyway-player".to_owned(),
        core: id("core-sky", workspace),
        seats: vec![seat("systems-base", false), seat("systems-sky", true)],
        linked,
        stand_ins: Vec::new(),
    };
    let loaded = player(&order(false), workspace);
    check("recording__player", &shown(&loaded));
    let linked = player(&order(true), workspace);
    assert_eq!(
        linked.dependencies,
        ["core-base", "core-sky", "systems-base", "systems-sky"]
    );
    let start = linked
        .source
        .split_once("let mut rig")
        .expect("it has one")
        .1;
    check(
        "recording__linked",
        start.split_once("let views").expect("it has one").0,
    );
}

#[test]
fn each_function_that_is_left_out_has_its_reason() {
    let run = run(SKY);
    let core = &run.parsed[id("core-sky", &run.parsed)];
    let functions = callables(core, &run.parsed);
    let reasons: String = functions
        .iter()
        .map(|own| {
            let order = if own.unordered { ", without order" } else { "" };
            match &own.left_out {
                Some(reason) => format!("{}: {reason}\n", own.name()),
                None => format!("{} is recorded{order}\n", own.name()),
            }
        })
        .collect();
    check("recording__left_out", &reasons);
}
