//! The plan holds every name and path.

use keyway_codegen::generator::plan::FileContent;
use keyway_codegen::generator::plan::app::{AppSlot, Serving};

use crate::harness::check;
use crate::workshop::{WORKSHOP, generated};

#[test]
fn is_plain_data() {
    let (outcome, _) = generated(
        r#"
//- /core/a/Cargo.toml crate:core-a
[package.metadata.module]
kind = "core"
[features]
//- /core/a/src/lib.rs
#[rustfmt::skip]
pub mod generated;
#[view]
pub struct StepView { pub step: fn(days: f64) }
//- /systems/a/Cargo.toml crate:systems-a
[package.metadata.module]
kind = "system"
provides = { core = "core-a" }
//- /systems/a/src/lib.rs
#[rustfmt::skip]
pub mod generated;
#[viewmodel]
pub struct Stepper;
#[viewmodel(StepView)]
impl Stepper { pub fn step(days: f64) {} }
"#,
    );
    check("plan__core_and_system", &format!("{:#?}", outcome.plans));
}

/// How the App reaches `core-render` in a changed workshop.
#[track_caller]
fn serving(fixture: &str, core: &str) -> Serving {
    let (outcome, _) = generated(fixture);
    let files = outcome.plans.iter().flat_map(|plan| &plan.files);
    let slots = files.filter_map(|file| match &file.content {
        FileContent::AppImports(imports) if imports.package == "demo" => Some(&imports.slots),
        _ => None,
    });
    let mut slots = slots.flatten();
    let slot: Option<&AppSlot> = slots.find(|slot| slot.core.package == core);
    slot.expect("the App lists it").serving.clone()
}

#[test]
fn a_pick_that_can_refuse_is_reached_through_its_slot() {
    let module = "systems-render-terminal".to_owned();
    let standbys = vec!["systems-render-svg".to_owned()];
    let expected = Serving::Unless { module, standbys };
    assert_eq!(serving(WORKSHOP, "core-render"), expected);
}

#[test]
fn a_pick_that_cannot_refuse_is_always_reached_directly() {
    let agreeing = WORKSHOP.replace("-> Result<(), String> {", "{");
    let always = |module: &str, table: &str| Serving::Always {
        module: module.to_owned(),
        table: table.to_owned(),
    };
    let expected = always(
        "systems-render-terminal",
        "::systems_render_terminal::generated::LINKED",
    );
    assert_eq!(serving(&agreeing, "core-render"), expected);
    let alone = WORKSHOP.replace(", \"systems-render-svg\"]\n[[", "]\n[[");
    assert_eq!(serving(&alone, "core-render"), expected);
}

#[test]
fn where_the_core_is_optional_a_refusal_leaves_nobody() {
    let optional = WORKSHOP.replace(
        "systems = [\"systems-render-terminal\", \"systems-render-svg\"]",
        "systems = [\"systems-render-terminal\"]\noptional = true",
    );
    let module = "systems-render-terminal".to_owned();
    let standbys = Vec::new();
    let expected = Serving::Unless { module, standbys };
    assert_eq!(serving(&optional, "core-render"), expected);
    assert_eq!(serving(WORKSHOP, "core-sound"), Serving::Nobody);
}
