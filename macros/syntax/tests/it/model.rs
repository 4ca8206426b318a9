//! `#[model]`.

use crate::support::{check_refused, model};
use keyway_syntax::{ModelItem, ModelShape, text};
use quote::quote;

#[test]
fn a_struct() {
    let model = model(
        "/// A body.\n#[model] #[repr(C)] pub struct Body { /// Mass.\n pub gm: f64, #[cfg(unix)] name: String }",
    );
    assert_eq!(model.name, "Body");
    assert_eq!(model.attributes.len(), 2);
    let ModelShape::Struct(fields) = model.shape else {
        panic!("a struct");
    };
    let names: Vec<String> = fields.iter().map(|field| text(&field.name)).collect();
    assert_eq!(names, ["gm", "name"]);
    assert_eq!(fields[0].ty.canonical, "f64");
    assert_eq!(text(&fields[1].attributes[0]), "#[cfg(unix)]");
}

#[test]
fn a_tuple_struct_and_a_unit_struct() {
    let ModelShape::Struct(fields) = model("#[keyway::model] pub struct Id(pub u32, u8);").shape
    else {
        panic!("a struct");
    };
    assert_eq!(text(&fields[1].name), "1");
    let ModelShape::Struct(fields) = model("#[model] pub struct Nothing;").shape else {
        panic!("a struct");
    };
    assert!(fields.is_empty());
}

#[test]
fn an_enum() {
    let model = model(
        "#[model] pub enum Shape { Point, Disc(f64) , Box { size: [f64; 3] }, #[doc = \"x\"] Last = 9 }",
    );
    let ModelShape::Enum(variants) = model.shape else {
        panic!("an enum");
    };
    let fields: Vec<usize> = variants
        .iter()
        .map(|variant| variant.fields.len())
        .collect();
    assert_eq!(fields, [0, 1, 1, 0]);
    assert_eq!(variants[2].fields[0].ty.canonical, "[f64; 3]");
    assert_eq!(
        variants[3].discriminant.as_ref().map(text),
        Some("9".to_owned())
    );
    assert_eq!(variants[3].attributes.len(), 1);
}

#[test]
fn a_derive_reads_its_arguments_from_the_item() {
    let item = quote!(
        #[derive(Clone)]
        #[model(plain(glam::Vec3))]
        pub struct At(Vec3);
    );
    let model = ModelItem::parse(quote!(), item).expect("a Model");
    assert_eq!(model.attributes.len(), 1);
    assert_eq!(model.plain.len(), 1);
    let macro_arguments = ModelItem::parse(
        quote!(plain(a::B)),
        quote!(
            struct At(B);
        ),
    );
    assert_eq!(macro_arguments.expect("a Model").plain.len(), 1);
}

#[test]
fn other_items() {
    check_refused(
        "#[model] pub union U { a: u8 }",
        &["union | a Model may not be a union: use an enum with one variant per case instead"],
    );
    check_refused(
        "#[model] fn f() {}",
        &[
            "#[model] fn f() {} | `#[model]` belongs on a struct or an enum: move it to the type that holds the data",
        ],
    );
}

#[test]
fn generics() {
    check_refused(
        "#[model] pub struct A<'a, T: Copy, const N: usize> where T: Clone { a: u8 }",
        &[
            "'a | a Model may not have the lifetime parameter `'a`: own the data with `String`, `Vec<T>` or `Box<T>` instead of borrowing it",
            "T | a Model may not be generic over `T`: write a concrete type in its place, or an enum Model with one variant per type",
            "N | a Model may not be generic over the constant `N`: write a fixed number in its place, or use a `Vec<T>`",
            "where T: Clone | a Model may not have a `where` clause: write concrete types instead of bounded ones",
        ],
    );
}

#[test]
fn names_of_std_types() {
    check_refused(
        "#[model] struct Duration;",
        &[
            "Duration | a Model may not be named `Duration`, which stands for the type of std: choose another name",
        ],
    );
    check_refused(
        "#[model] struct Vec;",
        &[
            "Vec | a Model may not be named `Vec`, which stands for the type of std: choose another name",
        ],
    );
    check_refused(
        "#[model] struct Path;",
        &[
            "Path | a Model may not be named `Path`, which stands for the type of std: choose another name",
        ],
    );
    check_refused(
        "#[model] struct Instant;",
        &[
            "Instant | a Model may not be named `Instant`, which stands for the type of std: choose another name",
        ],
    );
}

#[test]
fn every_field_in_one_run() {
    check_refused(
        "#[model] enum A { B(&'static str), C { x: Rc<u8> } }",
        &[
            "&'static str | `&'static str` may not cross the boundary: a Model owns its data, use `String` instead",
            "Rc<u8> | `Rc<u8>` may not cross the boundary: use `Arc<u8>` or `Box<u8>` instead",
        ],
    );
}

#[test]
fn arguments() {
    check_refused(
        "#[model(plane(x))] struct A;",
        &[
            "plane | `#[model]` takes no other argument than `component` and `plain(…)`: list types of other crates that are plain data, as in `#[model(plain(glam::Vec3))]`",
        ],
    );
    check_refused(
        "#[model(plain)] struct A;",
        &[
            "plain | `#[model]` takes no other argument than `component` and `plain(…)`: list types of other crates that are plain data, as in `#[model(plain(glam::Vec3))]`",
        ],
    );
    check_refused(
        "#[model(1)] struct A;",
        &[
            "1 | `#[model]` takes no other argument than `component` and `plain(…)`: list types of other crates that are plain data, as in `#[model(plain(glam::Vec3))]`",
        ],
    );
    check_refused(
        "#[model(plain(dyn X))] struct A;",
        &[
            "dyn | `plain(…)` lists types of other crates: write their paths, as in `plain(glam::Vec3, glam::Quat)`",
        ],
    );
}

#[test]
fn listed_types_begin_with_a_crate() {
    check_refused(
        "#[model(plain(Vec3, crate::Mat4, self::Quat, super::Rect, ::glam::Vec2, std::net::IpAddr))] struct A;",
        &[
            "Vec3 | list `Vec3` by a path that begins with its crate, as in `plain(glam::Vec3)`; a type of this crate is to be a Model: write `#[model]` on it",
            "crate::Mat4 | `crate::Mat4` is a type of this crate, whose fields Keyway must know: write `#[model]` on it, or `#[derive(Debug, keyway::Model)]`, in place of listing it",
            "self::Quat | `self::Quat` is a type of this crate, whose fields Keyway must know: write `#[model]` on it, or `#[derive(Debug, keyway::Model)]`, in place of listing it",
            "super::Rect | `super::Rect` is a type of this crate, whose fields Keyway must know: write `#[model]` on it, or `#[derive(Debug, keyway::Model)]`, in place of listing it",
        ],
    );
}

#[test]
fn types_that_are_never_plain() {
    check_refused(
        "#[model(plain(std::rc::Rc, Cell<u8>, glam::Vec3))] struct A;",
        &[
            "std::rc::Rc | `std::rc::Rc` is no plain data: use `Arc<T>` or `Box<T>` instead",
            "Cell<u8> | `Cell<u8>` is no plain data: use `u8` itself, which a View function may take as `&mut u8`, or an atomic such as `AtomicU64` instead",
        ],
    );
}
