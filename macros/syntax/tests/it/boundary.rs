//! Types that may cross the boundary, and their canonical text.

use crate::support::{field, function, view};
use keyway_syntax::text;

#[track_caller]
fn check_field(ty: &str, canonical: &str) {
    assert_eq!(field(ty).canonical, canonical);
}

#[track_caller]
fn check_function(signature: &str, canonical: &str) {
    assert_eq!(function(signature).canonical(), canonical);
}

#[test]
fn primitives_strings_and_paths() {
    for ty in [
        "bool", "char", "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64",
        "i128", "isize", "f32", "f64", "String", "PathBuf", "Duration", "()",
    ] {
        check_field(ty, ty);
    }
}

#[test]
fn std_types_lose_their_path() {
    check_field("std::vec::Vec<u8>", "Vec<u8>");
    check_field(
        "::std::collections::HashMap<std::string::String, core::time::Duration>",
        "HashMap<String, Duration>",
    );
    check_field("std::primitive::u8", "u8");
    check_field(
        "collections::HashMap<String, time::Duration>",
        "HashMap<String, Duration>",
    );
    check_field("Arc<atomic::AtomicU8>", "Arc<AtomicU8>");
}

#[test]
fn containers() {
    check_field("Option<Result<u8,String>>", "Option<Result<u8, String>>");
    check_field("Box<[f32]>", "Box<[f32]>");
    check_field("Arc<str>", "Arc<str>");
    check_field("Box<Path>", "Box<Path>");
    check_field(
        "(VecDeque<u8>, BinaryHeap<u8>, BTreeSet<u8>, HashSet<u8>)",
        "(VecDeque<u8>, BinaryHeap<u8>, BTreeSet<u8>, HashSet<u8>)",
    );
    check_field(
        "(Range<u8>, std::ops::RangeInclusive<u8>, RangeFrom<u8>, RangeTo<u8>)",
        "(Range<u8>, RangeInclusive<u8>, RangeFrom<u8>, RangeTo<u8>)",
    );
    check_field("Arc<std::sync::atomic::AtomicU64>", "Arc<AtomicU64>");
}

#[test]
fn arrays_and_tuples() {
    check_field("[f64;3usize]", "[f64; 3]");
    check_field("[[f64; 0x1_0]; SIZE]", "[[f64; 16]; SIZE]");
    check_field("(u8,)", "(u8,)");
    check_field("((u8))", "u8");
}

#[test]
fn references_in_arguments() {
    check_function(
        "fn(bodies: &mut Vec<Body>, days: f64)",
        "fn(&mut Vec<Body>, f64)",
    );
    check_function("fn(bodies: &[Body]) -> f64", "fn(&[Body]) -> f64");
    check_function("fn(&str, &Path, &mut [u8])", "fn(&str, &Path, &mut [u8])");
    check_function("fn(&'_ AtomicU64) -> ()", "fn(&AtomicU64)");
}

#[test]
fn tied_returns() {
    check_function("fn(bodies: &[Body]) -> &Body", "fn(&[Body]) -> &Body");
    check_function(
        "for<'a> fn(bodies: &'a [Body], name: &str) -> Option<&'a mut Body>",
        "for<'a> fn(&'a [Body], &str) -> Option<&'a mut Body>",
    );
}

#[test]
fn models_are_referred_to_in_order() {
    let ty = field("HashMap<crate::ids::Id, Vec<(Body, super::Shape, Body)>>");
    assert_eq!(ty.canonical, "HashMap<Id, Vec<(Body, Shape, Body)>>");
    let paths: Vec<String> = ty.refers.iter().map(text).collect();
    assert_eq!(paths, ["crate::ids::Id", "Body", "super::Shape", "Body"]);
}

#[test]
fn a_model_may_share_its_name_with_a_generic_std_type_that_may_not_cross() {
    let ty = field("Vec<Cell>");
    assert_eq!(text(&ty.refers[0]), "Cell");
}

#[test]
fn listed_types_are_plain() {
    let view = view(
        "#[view(plain(glam::Vec3, nalgebra::Vector3<f64>, ndarray::Array1, std::net::IpAddr))]
         pub struct TestView { pub call: fn(Vec3, glam::Vec3, Vector3<f64>, Array1<Body>, IpAddr) }",
    );
    assert_eq!(
        view.functions[0].canonical(),
        "fn(glam::Vec3, glam::Vec3, nalgebra::Vector3<f64>, ndarray::Array1<Body>, std::net::IpAddr)"
    );
    assert_eq!(view.plain.len(), 4);
    assert!(view.functions[0].arguments[0].ty.refers.is_empty());
    assert_eq!(view.functions[0].arguments[3].ty.refers.len(), 1);
    let foreign = |argument: usize| -> Vec<String> {
        let types = view.functions[0].arguments[argument].ty.foreign.iter();
        types
            .map(|foreign| format!("{} of {}", foreign.name(), foreign.crate_name()))
            .collect()
    };
    assert_eq!(foreign(0), ["glam::Vec3 of glam"]);
    assert_eq!(foreign(2), ["nalgebra::Vector3 of nalgebra"]);
    assert_eq!(foreign(3), ["ndarray::Array1 of ndarray"]);
    // The compiler brings std along.
    assert!(foreign(4).is_empty());
}

#[test]
fn listed_types_are_found_wherever_they_stand() {
    let view = view(
        "#[view(plain(a::Value, b::Map, c::Wide<u8>))]
         pub struct TestView { pub call: fn(Vec<Option<Value>>, Map<String, a::Value>, Wide<u8>) }",
    );
    let names = |argument: usize| -> Vec<String> {
        let types = view.functions[0].arguments[argument].ty.foreign.iter();
        types.map(|foreign| foreign.name()).collect()
    };
    assert_eq!(names(0), ["a::Value"]);
    assert_eq!(names(1), ["b::Map", "a::Value"]);
    assert_eq!(names(2), ["c::Wide"]);
    let claims = view.functions[0].arguments[1].ty.claims.iter();
    let claims: Vec<_> = claims
        .map(|claim| keyway_syntax::text(&claim.meant))
        .collect();
    assert_eq!(
        claims,
        [
            "::b::Map<String, a::Value>",
            "::std::string::String",
            "::a::Value"
        ]
    );
}

#[test]
fn text_is_spaced_as_rustfmt_does() {
    for written in [
        "&'a mut [u8]",
        "&'a [u8]",
        "&mut (u8, u16)",
        "Box<dyn Fn(u8) -> u8 + 'static>",
        "for<'a> fn(&'a u8, ...) -> &'a u8",
        "<T as Trait>::Item",
        "impl Iterator<Item = u8>",
        "*const *mut u8",
        "[u8; { 3 }]",
        "fn(bodies: &mut a::Body)",
    ] {
        let ty: syn::Type = syn::parse_str(written).expect("a type");
        assert_eq!(text(&ty), written);
    }
}
