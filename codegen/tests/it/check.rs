//! The check stage says which impl block implements which View.

use crate::harness::{check, reports, run};

#[test]
fn links_views_to_impl_blocks() {
    let run = run(r#"
//- /core/a/Cargo.toml crate:core-a
[package.metadata.module]
kind = "core"
features = ["exact"]
//- /core/a/src/lib.rs
#[rustfmt::skip]
pub mod generated;
#[view]
pub struct EnergyView { pub energy: fn() -> f64, #[feature("exact")] pub error: fn() -> f64 }
#[view]
pub struct StepView { pub step: fn(days: f64) }
//- /systems/a/Cargo.toml crate:systems-a
[package.metadata.module]
kind = "system"
provides = { core = "core-a" }
//- /systems/a/src/lib.rs
#[rustfmt::skip]
pub mod generated;
mod step;
#[viewmodel]
pub struct Stepper;
#[viewmodel]
impl Stepper { pub fn initialize() -> Result<(), String> { Ok(()) } }
#[viewmodel(EnergyView)]
impl Stepper { pub fn energy() -> f64 { 0.0 } }
//- /systems/a/src/step.rs
use crate::Stepper;
#[viewmodel(core_a::StepView)]
impl Stepper { pub fn step(days: f64) {} }
//- /apps/x/Cargo.toml crate:app-x
[package.metadata.module]
kind = "app"
[[package.metadata.module.core]]
name = "core-a"
//- /apps/x/src/lib.rs
#[rustfmt::skip]
pub mod generated;
#[viewmodel]
pub struct Game { #[viewmodel(persist)] frames: u64 }
#[viewmodel]
impl Game { pub fn initialize() -> Self { Self { frames: 0 } } }
#[viewmodel(keyway::AppView)]
impl Game { pub fn frame(&mut self) -> Flow { Flow::Stop } }
"#);
    let text = reports(&run.diagnostics, &run.sources);
    check("check__links", &format!("{text}{:#?}", run.links));
}
