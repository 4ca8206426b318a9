//! `#[viewmodel]` on a struct.

use crate::support::{check_refused, view_model};
use keyway_syntax::text;

#[test]
fn stateless() {
    let item = view_model("/// Leapfrog.\n#[viewmodel] pub struct Leapfrog;");
    assert_eq!(item.name, "Leapfrog");
    assert_eq!(item.attributes.len(), 1);
    assert!(item.is_stateless());
}

#[test]
fn with_fields() {
    let item = view_model(
        "#[viewmodel] pub struct Renderer { #[viewmodel(persist)] #[cfg(unix)] frames: u64, out: Option<Box<dyn Write>> }",
    );
    let fields: Vec<(String, bool)> = item
        .fields
        .iter()
        .map(|field| (text(&field.name), field.persist))
        .collect();
    assert_eq!(
        fields,
        [("frames".to_owned(), true), ("out".to_owned(), false)]
    );
    assert_eq!(item.fields[0].attributes.len(), 1);
    assert!(!item.is_stateless());
}

#[test]
fn other_items() {
    check_refused(
        "#[viewmodel] pub enum A {}",
        &[
            "#[viewmodel] pub enum A {} | `#[viewmodel]` belongs on a struct and on its impl blocks: write the ViewModel as a struct",
        ],
    );
}

#[test]
fn arguments() {
    check_refused(
        "#[viewmodel(IntegratorView)] pub struct A;",
        &[
            "IntegratorView | `#[viewmodel]` on a struct takes no argument: name the View where it is implemented, as in `#[viewmodel(IntegratorView)] impl A { … }`",
        ],
    );
    check_refused(
        "#[viewmodel(persist)] pub struct A;",
        &[
            "persist | `persist` belongs on a field: put `#[viewmodel(persist)]` before each field that is carried across a reload",
        ],
    );
}

#[test]
fn generics() {
    check_refused(
        "#[viewmodel] pub struct A<'a, T>(&'a T);",
        &[
            "'a | a ViewModel may not have the lifetime parameter `'a`: own the data with `String`, `Vec<T>` or `Box<T>` instead of borrowing it",
            "T | a ViewModel may not be generic over `T`: write a concrete type in its place, or an enum Model with one variant per type",
        ],
    );
}

#[test]
fn arguments_of_fields() {
    check_refused(
        "#[viewmodel] pub struct A { #[viewmodel(persists)] a: u8, #[viewmodel] b: u8 }",
        &[
            "#[viewmodel(persists)] | a field takes no other argument than `persist`: write `#[viewmodel(persist)]` to carry it across a reload, `#[viewmodel(persist(from = \"function\"))]` if its type has changed, or remove the attribute",
            "#[viewmodel] | a field takes no other argument than `persist`: write `#[viewmodel(persist)]` to carry it across a reload, `#[viewmodel(persist(from = \"function\"))]` if its type has changed, or remove the attribute",
        ],
    );
}

#[test]
fn persisted_fields_need_names() {
    check_refused(
        "#[viewmodel] pub struct A(#[viewmodel(persist)] u8);",
        &["u8 | a persisted field is found again by its name: give the ViewModel named fields"],
    );
}
