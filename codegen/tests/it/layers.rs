//! Layers: the chain in front of a System, and what is generated for it.

use keyway_codegen::generator::graph::{Picture, dot};

use crate::harness::{check, check_resolve, run};
use crate::workshop::{generated, text};

/// A store behind two layers, of which one requires a Core; the other App provides its Core itself, behind a layer.
const VAULT: &str = r#"
//- /core/store/Cargo.toml crate:core-store
[package.metadata.module]
kind = "core"
features = ["count"]
//- /core/store/src/lib.rs
#[rustfmt::skip]
pub mod generated;
#[view]
pub struct StoreView {
    pub get: fn(key: &str) -> Option<u64>,
    #[feature("count")]
    pub r#type: fn(first: u8, second: &mut Vec<u8>),
}
#[view]
pub struct TotalView {
    pub total: fn() -> u64,
}
//- /core/meter/Cargo.toml crate:core-meter
[package.metadata.module]
kind = "core"
//- /core/meter/src/lib.rs
#[rustfmt::skip]
pub mod generated;
#[view]
pub struct MeterView {
    pub note: fn(),
}
//- /systems/meter/Cargo.toml crate:systems-meter
[package.metadata.module]
kind = "system"
provides = { core = "core-meter" }
//- /systems/meter/src/lib.rs
#[rustfmt::skip]
pub mod generated;
#[viewmodel]
pub struct Meter;
#[viewmodel(MeterView)]
impl Meter {
    pub fn note() {}
}
//- /systems/shelf/Cargo.toml crate:systems-shelf
[package.metadata.module]
kind = "system"
provides = { core = "core-store", features = ["count"] }
//- /systems/shelf/src/lib.rs
#[rustfmt::skip]
pub mod generated;
#[viewmodel]
pub struct Shelf;
#[viewmodel(StoreView)]
impl Shelf {
    pub fn get(key: &str) -> Option<u64> {}
    pub fn r#type(first: u8, second: &mut Vec<u8>) {}
}
#[viewmodel(TotalView)]
impl Shelf {
    pub fn total() -> u64 {}
}
//- /systems/spare/Cargo.toml crate:systems-spare
[package.metadata.module]
kind = "system"
provides = { core = "core-store", features = ["count"] }
//- /systems/spare/src/lib.rs
#[rustfmt::skip]
pub mod generated;
#[viewmodel]
pub struct Spare;
#[viewmodel]
impl Spare {
    fn initialize() -> Result<Self, String> {}
}
#[viewmodel(StoreView)]
impl Spare {
    pub fn get(key: &str) -> Option<u64> {}
    pub fn r#type(first: u8, second: &mut Vec<u8>) {}
}
#[viewmodel(TotalView)]
impl Spare {
    pub fn total() -> u64 {}
}
//- /systems/cache/Cargo.toml crate:layer-cache
[package.metadata.module]
kind = "layer"
wraps = { core = "core-store" }
requires = [{ core = "core-meter" }]
//- /systems/cache/src/lib.rs
#[rustfmt::skip]
pub mod generated;
#[viewmodel]
pub struct Cache;
#[viewmodel(StoreView, layer)]
impl Cache {
    pub fn get(key: &str) -> Option<u64> {}
}
//- /systems/log/Cargo.toml crate:layer-log
[package.metadata.module]
kind = "layer"
wraps = { core = "core-store" }
//- /systems/log/src/lib.rs
#[rustfmt::skip]
pub mod generated;
#[viewmodel]
pub struct Log;
#[viewmodel(TotalView)]
impl Log {
    pub fn total() -> u64 {}
}
//- /systems/note/Cargo.toml crate:layer-note
[package.metadata.module]
kind = "layer"
wraps = { core = "core-meter" }
//- /systems/note/src/lib.rs
#[rustfmt::skip]
pub mod generated;
#[viewmodel]
pub struct Note;
#[viewmodel(MeterView, layer)]
impl Note {}
//- /apps/vault/Cargo.toml crate:vault
[package.metadata.module]
kind = "app"
[[package.metadata.module.core]]
name = "core-store"
features = ["count"]
systems = ["systems-spare", "systems-shelf"]
layers = ["layer-cache", "layer-log"]
layers-out = ["layer-log"]
//- /apps/desk/Cargo.toml crate:desk
[package.metadata.module]
kind = "app"
provides = [{ core = "core-meter" }]
[[package.metadata.module.core]]
name = "core-meter"
layers = ["layer-note"]
//- /apps/desk/src/lib.rs
#[rustfmt::skip]
pub mod generated;
#[viewmodel]
pub struct Desk;
#[viewmodel(MeterView)]
impl Desk {
    pub fn note() {}
}
"#;

#[test]
fn the_chain_is_resolved() {
    check_resolve("layers", VAULT);
}

#[test]
fn the_picture_leads_through_the_layers() {
    let run = run(VAULT);
    let vault = run.resolutions.last().expect("there are two Apps");
    check("graph__layers", &dot(&Picture::new(vault, &run.parsed)));
}

#[test]
fn each_layer_is_bound_in_front_of_the_next() {
    let (outcome, _) = generated(VAULT);
    for (case, path) in [
        ("layer", "/systems/cache/src/generated/mod.rs"),
        ("layer_imports", "/systems/cache/src/generated/imports.rs"),
        ("layered_plan", "/apps/vault/src/generated/plan.rs"),
        ("layered_imports", "/apps/vault/src/generated/imports.rs"),
        ("layered_hosted", "/apps/vault/src/generated/hosted.rs"),
        ("layered_linked", "/apps/vault/src/generated/linked.rs"),
        ("layered_app", "/apps/desk/src/generated/linked.rs"),
    ] {
        check(&format!("render__{case}"), text(&outcome, path));
    }
}

/// A layer that counts, and one that logs a single function.
const WRITTEN: &str = r#"
//- /systems/metrics/Cargo.toml crate:layer-metrics-store
[package.metadata.module]
kind = "layer"
wraps = { core = "core-store" }
generated = { layer = "metrics", every-call = true }
//- /systems/calls/Cargo.toml crate:layer-calls-store
[package.metadata.module]
kind = "layer"
wraps = { core = "core-store" }
generated = { layer = "log-calls", level = "info", functions = ["TotalView"] }
"#;

#[test]
fn the_functions_of_a_layer_are_written() {
    let (outcome, _) = generated(&format!("{VAULT}{WRITTEN}"));
    for (case, path) in [
        ("metrics", "/systems/metrics/src/generated/layer.rs"),
        ("metrics_binding", "/systems/metrics/src/generated/mod.rs"),
        ("log_calls", "/systems/calls/src/generated/layer.rs"),
    ] {
        check(&format!("render__{case}"), text(&outcome, path));
    }
}
