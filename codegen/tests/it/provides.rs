//! Apps that provide Cores themselves, with and without a loop of their own.

use keyway_codegen::generator::graph::{Picture, dot};

use crate::harness::{check, check_resolve, run};
use crate::workshop::{generated, text};

/// A System that requires a Core of the App's; another System that wishes it with a feature that the App does not provide.
const WORKS: &str = r#"
//- /core/progress/Cargo.toml crate:core-progress
[package.metadata.module]
kind = "core"
features = ["cancel", "pause"]
//- /core/progress/src/lib.rs
#[rustfmt::skip]
pub mod generated;
#[view]
pub struct ProgressView {
    pub report: fn(done: f64),
    #[feature("cancel")]
    pub is_cancelled: fn() -> bool,
    #[feature("pause")]
    pub is_paused: fn() -> bool,
}
//- /core/work/Cargo.toml crate:core-work
[package.metadata.module]
kind = "core"
//- /core/work/src/lib.rs
#[rustfmt::skip]
pub mod generated;
#[view]
pub struct WorkView {
    pub work: fn(),
}
//- /systems/progress/Cargo.toml crate:systems-progress
[package.metadata.module]
kind = "system"
provides = { core = "core-progress" }
//- /systems/progress/src/lib.rs
#[rustfmt::skip]
pub mod generated;
#[viewmodel]
pub struct Quiet;
#[viewmodel(ProgressView, without("cancel", "pause"))]
impl Quiet {
    pub fn report(done: f64) {}
}
//- /systems/work/Cargo.toml crate:systems-work
[package.metadata.module]
kind = "system"
provides = { core = "core-work" }
requires = [{ core = "core-progress", features = ["cancel"] }]
//- /systems/work/src/lib.rs
#[rustfmt::skip]
pub mod generated;
#[viewmodel]
pub struct Worker;
#[viewmodel(WorkView)]
impl Worker {
    pub fn work() {}
}
//- /plugins/slow/Cargo.toml crate:plugin-slow
[package.metadata.module]
kind = "plugin"
provides = { core = "core-work" }
requires = [{ core = "core-progress", features = ["pause"], optional = true }]
//- /plugins/slow/src/lib.rs
#[rustfmt::skip]
pub mod generated;
#[viewmodel]
pub struct Slow;
#[viewmodel(WorkView)]
impl Slow {
    pub fn work() {}
}
//- /apps/works/Cargo.toml crate:works
[package.metadata.module]
kind = "app"
plugins = ["plugin-slow"]
provides = [{ core = "core-progress", features = ["cancel"] }]
[[package.metadata.module.core]]
name = "core-work"
[[package.metadata.module.core]]
name = "core-progress"
//- /apps/works/src/lib.rs
#[rustfmt::skip]
pub mod generated;
#[viewmodel]
pub struct Works;
#[viewmodel(AppView)]
impl Works {
    pub fn frame() -> Flow {}
}
/// Its functions take `&self`, those of the other take none, and only this one has a step of the lifecycle.
#[viewmodel]
pub struct Progress {
    is_cancelled: AtomicBool,
}
#[viewmodel]
impl Progress {
    fn initialize() -> Self {}
}
#[viewmodel(ProgressView, without("pause"))]
impl Progress {
    pub fn report(&self, done: f64) {}
    pub fn is_cancelled(&self) -> bool {}
}
//- /apps/tool/Cargo.toml crate:tool
[package.metadata.module]
kind = "app"
provides = [{ core = "core-progress" }]
//- /apps/tool/src/lib.rs
#[rustfmt::skip]
pub mod generated;
#[viewmodel]
pub struct Bar;
#[viewmodel(ProgressView, without("cancel", "pause"))]
impl Bar {
    pub fn report(done: f64) {}
}
"#;

#[test]
fn the_app_is_the_only_candidate() {
    check_resolve("provided", WORKS);
}

#[test]
fn what_the_app_lacks_is_said_of_the_app() {
    let lacking = WORKS.replace(
        r#"features = ["cancel"] }]
[[pack"#,
        r#"features = ["pause"] }]
[[pack"#,
    );
    assert_ne!(lacking, WORKS);
    let lacking = lacking.replace(
        "without(\"pause\"))]\nimpl Progress",
        "without(\"cancel\"))]\nimpl Progress",
    );
    check_resolve(
        "provided_lacking",
        &lacking.replace("is_cancelled(&self)", "is_paused(&self)"),
    );
}

#[test]
fn the_picture_has_no_cycle() {
    let run = run(WORKS);
    let works = run.resolutions.last().expect("there are two Apps");
    check("graph__provided", &dot(&Picture::new(works, &run.parsed)));
}

#[test]
fn tables_of_the_app_are_bound_before_its_modules() {
    let (outcome, _) = generated(WORKS);
    for (case, path) in [
        ("provided", "/apps/works/src/generated/provided.rs"),
        ("provided_app", "/apps/works/src/generated/mod.rs"),
        ("provided_imports", "/apps/works/src/generated/imports.rs"),
        ("provided_hosted", "/apps/works/src/generated/hosted.rs"),
        ("provided_linked", "/apps/works/src/generated/linked.rs"),
        (
            "provided_by_a_loop_of_its_own",
            "/apps/tool/src/generated/mod.rs",
        ),
        (
            "provided_by_a_loop_of_its_own_hosted",
            "/apps/tool/src/generated/hosted.rs",
        ),
    ] {
        check(&format!("render__{case}"), text(&outcome, path));
    }
}
