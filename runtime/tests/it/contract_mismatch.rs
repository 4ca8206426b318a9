//! Two builds of one contract, compared row by row.
use keyway::Contract;

const BODY: &str = "\
model core::Body struct size 24 align 8
field core::Body.gm f64 at 0 size 8 align 8
field core::Body.mass f64 at 8 size 8 align 8
field core::Body.id u64 at 16 size 8 align 8
model core::Shape enum size 16 align 8
variant core::Shape.Dot 0
variant core::Shape.Circle 1
field core::Shape.Circle.radius f64 index 0 size 8 align 8
view core::StepView at 0
function core::StepView.step fn(f64) at 0
function core::StepView.energy fn() -> f64 at 8
";

/// What a host with `host` says to a module with `BODY` in which the replacements were made, if anything.
#[track_caller]
fn told(replacements: &[(&str, &str)]) -> Option<String> {
    let mut module = BODY.to_owned();
    for (from, to) in replacements {
        assert!(module.contains(from), "{from:?} is not in the text");
        module = module.replace(from, to);
    }
    Contract::check(BODY, &module)
        .err()
        .map(|mismatch| mismatch.to_string())
}

#[track_caller]
fn assert_told(replacements: &[(&str, &str)], sentence: &str) {
    assert_eq!(told(replacements).as_deref(), Some(sentence));
}

#[test]
fn the_same_contract_is_accepted() {
    assert_eq!(told(&[]), None);
}

#[test]
fn a_renamed_field_is_named() {
    assert_told(
        &[("Body.gm", "Body.mu")],
        "Body.gm: host f64 at 0 size 8 align 8, module nothing",
    );
}

#[test]
fn a_field_of_another_type_of_the_same_size_is_named() {
    assert_told(
        &[("id u64", "id i64")],
        "Body.id: host u64 at 16 size 8 align 8, module i64 at 16 size 8 align 8",
    );
}

#[test]
fn fields_in_another_order_are_named() {
    assert_told(
        &[
            ("gm f64 at 0", "gm f64 at 8"),
            ("mass f64 at 8", "mass f64 at 0"),
        ],
        "Body.gm: host f64 at 0 size 8 align 8, module f64 at 8 size 8 align 8",
    );
}

#[test]
fn fields_in_another_order_at_the_same_offsets_are_named() {
    let gm = "field core::Body.gm f64 at 0 size 8 align 8\n";
    let mass = "field core::Body.mass f64 at 8 size 8 align 8\n";
    assert_told(
        &[(&format!("{gm}{mass}"), &format!("{mass}{gm}"))],
        "Body.gm: host field 1, module field 2",
    );
}

#[test]
fn a_field_that_was_added_or_removed_is_named() {
    assert_told(
        &[
            ("size 24", "size 32"),
            ("gm f64 at 0", "gm f64 at 8"),
            (
                "model core::Shape",
                "field core::Body.extra u8 at 0 size 1 align 1\nmodel core::Shape",
            ),
        ],
        "Body.extra: host nothing, module u8 at 0 size 1 align 1",
    );
    assert_told(
        &[
            ("field core::Body.id u64 at 16 size 8 align 8\n", ""),
            ("size 24", "size 16"),
        ],
        "Body.id: host u64 at 16 size 8 align 8, module nothing",
    );
}

#[test]
fn a_changed_payload_is_named() {
    assert_told(
        &[("radius f64", "radius u64")],
        "Shape.Circle.radius: host f64 index 0 size 8 align 8, module u64 index 0 size 8 align 8",
    );
    assert_told(
        &[("radius f64 index 0", "radius f64 index 1")],
        "Shape.Circle.radius: host f64 index 0 size 8 align 8, module f64 index 1 size 8 align 8",
    );
}

#[test]
fn variants_in_another_order_or_added_are_named() {
    assert_told(
        &[("Dot 0", "Dot 1"), ("Circle 1", "Circle 0")],
        "Shape.Dot: host 0, module 1",
    );
    assert_told(
        &[("view core::", "variant core::Shape.Line 2\nview core::")],
        "Shape.Line: host nothing, module 2",
    );
    assert_told(
        &[("Dot 0", "Dot 0 is 7")],
        "Shape.Dot: host 0, module 0 is 7",
    );
}

#[test]
fn a_changed_whole_is_named_where_no_part_differs() {
    assert_told(
        &[("enum size 16", "enum repr u8 size 16")],
        "Shape: host enum size 16 align 8, module enum repr u8 size 16 align 8",
    );
}

#[test]
fn functions_removed_retyped_or_moved_are_named() {
    assert_told(
        &[("function core::StepView.energy fn() -> f64 at 8\n", "")],
        "StepView.energy: host fn() -> f64 at 8, module nothing",
    );
    assert_told(
        &[("step fn(f64)", "step fn(f32)")],
        "StepView.step: host fn(f64) at 0, module fn(f32) at 0",
    );
    assert_told(
        &[
            ("step fn(f64) at 0", "step fn(f64) at 8"),
            ("f64 at 8\n", "f64 at 0\n"),
        ],
        "StepView.step: host fn(f64) at 0, module fn(f64) at 8",
    );
}

#[test]
fn a_module_may_offer_more_functions_and_not_fewer() {
    let more =
        format!("{BODY}function core::StepView.refine fn() at 16\nview core::NewView at 24\n");
    assert_eq!(Contract::check(BODY, &more), Ok(()));
    let mismatch = Contract::check(&more, BODY).unwrap_err();
    assert_eq!(
        mismatch.to_string(),
        "StepView.refine: host fn() at 16, module nothing"
    );
    let mismatch = mismatch.swapped();
    assert_eq!(
        mismatch.to_string(),
        "StepView.refine: host nothing, module fn() at 16"
    );
}

#[test]
fn a_cargo_feature_that_differs_is_named() {
    let (on, off) = ("cargo-feature simd on\n", "cargo-feature simd off\n");
    let mismatch = Contract::check(on, off).unwrap_err();
    assert_eq!(
        mismatch.to_string(),
        "Cargo feature simd: host on, module off"
    );
}
