//! Modules that `build-modules` refuses: by rustc at the user's line, or by the probe.
use crate::harness::{Edit, Ran, Shapes, StoreCopy, target};

const SYSTEM: &str = "systems/shape/src/lib.rs";

/// Builds with one edit in the System, and gives the exit and the 1-based line of the edit.
#[track_caller]
fn refused(from: &'static str, to: &'static str) -> (Ran, usize) {
    let store = target().join("keyway/debug");
    Shapes::built().edited(&[Edit::new(SYSTEM, from, to)], |workspace| {
        let before = StoreCopy::of_one(&store, "systems-shape").digest();
        let ran = workspace.keyway(&["build-modules", "viewer"]).ended_with(1);
        let after = StoreCopy::of_one(&store, "systems-shape").digest();
        assert_eq!(before, after, "something was published");
        let text = workspace.read(SYSTEM);
        let line = text[..text.find(to).unwrap()].matches('\n').count() + 1;
        (ran, line)
    })
}

#[test]
fn a_wrong_signature_is_an_error_of_rustc_at_the_users_line() {
    let (ran, line) = refused(
        "area(_: &Sample) -> f64 {\n        1.5",
        "area(_: &Sample) -> f32 {\n        1.5",
    );
    let place = format!("systems/shape/src/lib.rs:{line}:");
    ran.says("error[E0308]: mismatched types")
        .says(&place)
        .says("expected fn pointer")
        .says("f32");
}

#[test]
fn a_missing_function_is_named() {
    let (ran, _) = refused(
        "    pub fn rank(number: u32) -> u32 {\n        number + 1\n    }\n",
        "",
    );
    ran.says("error[E0063]: missing field `rank`")
        .says("systems/shape/src/lib.rs:");
}

#[test]
fn an_unknown_function_is_an_error_with_the_nearest_name() {
    let (ran, line) = refused("fn rank(", "fn rnak(");
    let place = format!("systems/shape/src/lib.rs:{line}:");
    ran.says("has no field named `rnak`")
        .says("a field with a similar name exists")
        .says("fn rank(")
        .says(&place);
}

#[test]
fn a_module_that_panics_in_initialize_is_not_published() {
    let (ran, line) = refused("        Ok(())", "        panic!(\"no paint\")");
    let place = format!("systems/shape/src/lib.rs:{line}:");
    ran.says("systems-shape is not published")
        .says("initialize: no paint")
        .says(&place);
}

#[test]
fn a_module_that_ends_the_process_is_not_published() {
    let (ran, _) = refused("        Ok(())", "        std::process::abort()");
    ran.says("systems-shape is not published")
        .says("initialize");
}

#[test]
fn a_module_that_refuses_to_start_here_is_published_all_the_same() {
    let edit = Edit::new(
        SYSTEM,
        "        Ok(())",
        "        Err(\"no wall here\".to_owned())",
    );
    Shapes::built().edited(&[edit], |workspace| {
        let ran = workspace.keyway(&["build-modules", "viewer"]).succeeded();
        assert!(ran.stdout.contains("no wall here"), "{}", ran.stdout);
        let ran = workspace.keyway(&["run", "viewer"]).ended_with(1);
        ran.says("nothing serves core-shape")
            .says("systems-shape: no wall here");
    });
}
