//! The parse stage turns declarations and items into plain data.

use keyway_codegen::generator::parse::ParsedCrate;

use crate::harness::{check, reports, run};

#[track_caller]
fn check_parse(case: &str, fixture: &str) {
    let run = run(fixture);
    let mut text = reports(&run.diagnostics, &run.sources);
    for member in &run.parsed.crates {
        text.push_str(&written(member));
    }
    check(&format!("parse__{case}"), &text);
}

/// Declaration and items, without the places, which the reports of other tests show.
fn written(member: &ParsedCrate) -> String {
    let ParsedCrate {
        declaration,
        models,
        views,
        view_models,
        implementations,
        hazards,
        ..
    } = member;
    let items = (models, views, view_models, implementations, hazards);
    let debug = format!("{}: {declaration:#?}\n{items:#?}\n", member.source.package);
    let mut lines = Vec::new();
    let mut inside = 0;
    for line in debug.lines() {
        let is_place = ["location: Location {", "first: Location {"].contains(&line.trim());
        if is_place || inside > 0 {
            inside += line.matches(['{', '(']).count();
            inside -= line.matches(['}', ')']).count();
        } else {
            lines.push(line);
        }
    }
    lines.join("\n") + "\n"
}

#[test]
fn reads_all_kinds_of_declarations() {
    check_parse(
        "declarations",
        r#"
//- /core/a/Cargo.toml crate:core-a
[package.metadata.module]
kind = "core"
features = ["fast", "exact"]
//- /core/b/Cargo.toml crate:core-b
[package.metadata.module]
kind = "core"
//- /systems/a/Cargo.toml crate:systems-a
[package.metadata.module]
kind = "system"
provides = { core = "core-a", features = ["fast"] }
requires = [{ core = "core-b", optional = true }]
//- /plugins/b/Cargo.toml crate:plugin-b
[package.metadata.module]
kind = "plugin"
provides = { core = "core-b" }
//- /apps/x/Cargo.toml crate:app-x
[package.metadata.module]
kind = "app"
plugins = ["plugin-b"]
[[package.metadata.module.core]]
name = "core-a"
features = ["fast"]
systems = ["systems-a"]
[[package.metadata.module.core]]
name = "core-b"
optional = true
"#,
    );
}

#[test]
fn reads_items_with_module_and_conditions() {
    check_parse(
        "items",
        r#"
//- /core/a/Cargo.toml crate:core-a
[package.metadata.module]
kind = "core"
features = ["exact"]
//- /core/a/src/lib.rs
#[rustfmt::skip]
pub mod generated;
pub mod data {
    /// A thing that moves.
    #[keyway::model]
    pub struct Body { pub at: [f64; 3], #[cfg(feature = "names")] pub name: String }
    #[derive(Clone, keyway::Model)]
    pub enum Shape { Dot, Ball { radius: f64 }, Group(Vec<Shape>) }
}
use data::Body;
#[cfg(feature = "step")]
#[view]
pub struct StepView {
    /// Moves all.
    pub step: fn(bodies: &mut Vec<Body>, days: f64),
    #[feature("exact")]
    pub error: fn(&[Body]) -> Option<f64>,
}
//- /systems/a/Cargo.toml crate:systems-a
[package.metadata.module]
kind = "system"
provides = { core = "core-a" }
//- /systems/a/src/lib.rs
#[rustfmt::skip]
pub mod generated;
#[viewmodel]
pub struct Stepper { #[viewmodel(persist)] count: u64, cache: Vec<f64> }
#[viewmodel]
impl Stepper {
    pub fn initialize() -> Result<Self, String> { todo() }
}
#[cfg(feature = "step")]
#[viewmodel(core_a::StepView)]
impl Stepper {
    pub fn step(&mut self, bodies: &mut Vec<Body>, days: f64) {}
}
"#,
    );
}

#[test]
fn reads_what_is_included() {
    check_parse(
        "included",
        r#"
//- /core/a/Cargo.toml crate:core-a
[package.metadata.module]
kind = "core"
//- /core/a/src/lib.rs
#[rustfmt::skip]
pub mod generated;
mod hidden {
    #[cfg(unix)]
    include!("parts/models.rs");
}
pub use hidden::*;
std::include!(concat!(env!("CARGO_MANIFEST_DIR"), "/views.rs",));
include!("lib.rs.in");
include!("absent.rs");
#[cfg(test)]
include!("parts/broken.rs");
//- /core/a/src/parts/models.rs
#[model]
pub struct Body { pub gm: f64 }
pub mod deep;
//- /core/a/src/parts/deep.rs
#[model]
pub enum Shape { Dot }
//- /core/a/views.rs
#[view]
pub struct StepView { pub step: fn(body: &Body) }
//- /core/a/src/lib.rs.in
include!("lib.rs.in");
//- /core/a/src/parts/broken.rs
struct {
"#,
    );
}
