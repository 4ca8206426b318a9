//! `#[model(component)]`.

use crate::support::{check_refused, model, refused};
use keyway_syntax::{ModelShape, text};

#[test]
fn a_component() {
    let model = model(
        "#[model(component, plain(glam::Vec3), was = \"old::Body\")] #[derive(Default)] pub struct Body {
            #[component(was = \"mass\", was = \"weight\")] #[cfg(unix)] pub gm: f64,
            #[component(was = \"place\")] pub at: Vec3,
            pub parent: Entity,
        }",
    );
    let component = model.component.expect("a component");
    assert_eq!(component.was[0].value(), "old::Body");
    assert_eq!(model.plain.len(), 1);
    let ModelShape::Struct(fields) = model.shape else {
        panic!("a struct");
    };
    let was = |field: usize| -> Vec<String> {
        let names = fields[field].was.iter();
        names.map(syn::LitStr::value).collect()
    };
    assert_eq!(was(0), ["mass", "weight"]);
    assert_eq!(was(1), ["place"]);
    assert_eq!(fields[0].attributes.len(), 1);
    assert_eq!(text(&fields[0].attributes[0]), "#[cfg(unix)]");
}

#[test]
fn a_tag_and_a_model_that_is_none() {
    let tag = model("#[model(component)] pub struct Frozen;");
    assert!(tag.component.is_some());
    assert!(model("#[model] pub struct Frozen;").component.is_none());
}

#[test]
fn names_that_std_uses_with_arguments_are_free() {
    let component =
        model("#[model(component)] pub struct Grid { pub cell: Cell, pub all: [Weak; 3] }");
    assert!(component.component.is_some());
}

/// Asserts that a component's field of this type is refused, and that the sentence names `instead`.
#[track_caller]
fn check_field(ty: &str, instead: &str) {
    let source = format!("#[model(component)] pub struct Test {{ pub field: {ty} }}");
    let found = refused(&source);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("a component may not hold `"), "{found:?}");
    assert!(found[0].contains(instead), "{found:?}");
}

#[test]
fn fields_that_are_no_plain_bytes() {
    check_field("bool", "over `u8`");
    check_field("char", "`u32`");
    check_field("Option<Entity>", "`Entity::NONE`");
    check_field("std::result::Result<u8, u8>", "one component for each");
    check_field("String", "`Name`");
    check_field("&'static str", "`Text`");
    check_field("std::borrow::Cow<'static, str>", "`Text`");
    check_field("Vec<u32>", "`List`");
    check_field("&'static [u32]", "`List`");
    check_field("std::collections::BTreeSet<u32>", "`List`");
    check_field("HashMap<u32, u32>", "sorted by key");
    check_field("Box<f64>", "`Entity`");
    check_field("Arc<Mesh>", "`Entity`");
    check_field("&'static Mesh", "`Entity`");
    check_field("*const u8", "`Entity`");
    check_field("usize", "`u64`");
    check_field("[isize; 4]", "`u64`");
    check_field("(u8, u8)", "a struct");
    check_field("()", "a struct");
    check_field("Range<u32>", "each end");
    check_field("Duration", "nanoseconds");
    check_field("std::time::Instant", "known start");
    check_field("AtomicU32", "number itself");
    check_field("Cell<u32>", "number itself");
    check_field("NonZeroU64", "0 for none");
    check_field("core::num::NonZero<u8>", "0 for none");
    check_field("fn()", "one component for each");
    check_field("Box<dyn Shape>", "`Entity`");
}

#[test]
fn what_the_layout_may_not_be() {
    check_refused(
        "#[model(component)] #[repr(C, packed(2))] #[repr(align(128))] pub struct Test(u8);",
        &[
            "packed(2) | a component may not be packed, since its fields could not be borrowed: leave `packed` out and order the fields so that none needs padding",
            "align(128) | a component is aligned to 64 bytes at most, as the blocks of a world are: use `align(64)` or less",
        ],
    );
}

#[test]
fn all_refusals_of_one_component_at_once() {
    check_refused(
        "#[model(component, was = \"::Old\")] #[derive(Clone, Copy)] pub struct Test { flag: bool, #[component(was = \"flag\")] other: u8, list: Vec<u8> }",
        &[
            "\"::Old\" | no component is named `::Old`: write the package and the type, as in `was = \"old-package::OldName\"`",
            "bool | a component may not hold `bool`: use a component over `u8` with a constant for each value, or a tag that is there or not",
            "Vec<u8> | a component may not hold `Vec<u8>`: use `List`, whose items the world keeps",
            "Copy | `#[model(component)]` derives `Copy` itself: leave it out here",
        ],
    );
}
