//! `#[view]`.

use crate::support::{check_refused, function, view};
use keyway_syntax::text;

#[test]
fn a_view() {
    let view = view(
        "/// Integrates.\n#[view] pub struct IntegratorView { /// Advances.\n pub advance: fn(bodies: &mut Vec<Body>, days: f64), #[feature(\"adaptive\")] #[cfg(unix)] pub energy: fn(&[Body]) -> f64 }",
    );
    assert_eq!(view.name, "IntegratorView");
    assert_eq!(view.attributes.len(), 1);
    let [advance, energy] = view.functions.as_slice() else {
        panic!("two functions");
    };
    assert_eq!(advance.name, "advance");
    assert_eq!(advance.attributes.len(), 1);
    assert!(advance.feature.is_none() && advance.output.is_none());
    assert_eq!(
        text(&advance.signature),
        "fn(bodies: &mut Vec<Body>, days: f64)"
    );
    assert_eq!(
        energy.feature.as_ref().map(syn::LitStr::value),
        Some("adaptive".to_owned())
    );
    assert_eq!(text(&energy.attributes[0]), "#[cfg(unix)]");
    assert_eq!(
        energy
            .output
            .as_ref()
            .map(|output| output.canonical.as_str()),
        Some("f64")
    );
}

#[test]
fn names_of_arguments() {
    let function = function("fn(u8, a0: u8, _: u8, r#type: u8)");
    let names: Vec<String> = function
        .arguments
        .iter()
        .map(|argument| argument.name.to_string())
        .collect();
    assert_eq!(names, ["a0_", "a0", "a2", "r#type"]);
}

#[test]
fn lifetimes_of_arguments() {
    let function = function("for<'a> fn(from: &'a [&u8]) -> &'a u8");
    let lifetimes: Vec<bool> = function.arguments[0]
        .ty
        .lifetimes
        .iter()
        .map(Option::is_some)
        .collect();
    assert_eq!(lifetimes, [true, false]);
}

#[test]
fn a_function_in_parentheses() {
    assert_eq!(function("(fn(u8) -> ())").canonical(), "fn(u8)");
}

#[test]
fn other_items() {
    check_refused(
        "#[view] pub trait A {}",
        &[
            "trait | a View is no trait: write a struct with one field `pub name: fn(…) -> …` for each function instead",
        ],
    );
    check_refused(
        "#[view] pub enum A {}",
        &[
            "#[view] pub enum A {} | `#[view]` belongs on a struct: write one with a field `pub name: fn(…) -> …` for each function",
        ],
    );
    check_refused(
        "#[view] pub struct A;",
        &[
            "A | a View has named functions: write it as a struct with one field `pub name: fn(…) -> …` for each",
        ],
    );
    check_refused(
        "#[view] pub struct A(pub fn());",
        &[
            "A | a View has named functions: write it as a struct with one field `pub name: fn(…) -> …` for each",
        ],
    );
}

#[test]
fn generics() {
    check_refused(
        "#[view] pub struct A<T> where T: Copy { pub call: fn(T) }",
        &[
            "T | a View may not be generic over `T`: write a concrete type in its place, or an enum Model with one variant per type",
            "where T: Copy | a View may not have a `where` clause: write concrete types instead of bounded ones",
        ],
    );
}

#[test]
fn arguments() {
    check_refused(
        "#[view(plane(A))] pub struct A {}",
        &[
            "plane | `#[view]` takes no other argument than `plain(…)`: list types of other crates that are plain data, as in `#[view(plain(glam::Vec3))]`",
        ],
    );
}

#[test]
fn visibility_and_name() {
    check_refused(
        "#[view] pub(crate) struct View { call: fn() }",
        &[
            "View | a View is a contract between crates: write `pub struct View`",
            "call | a View function is implemented in other crates: write `pub call`",
        ],
    );
}

#[test]
fn fields_that_are_no_functions() {
    check_refused(
        "#[view] pub struct A { data: u8, pub call: Box<dyn Fn()> }",
        &[
            "u8 | a View holds only functions: write `pub data: fn(…) -> …`, or put data into a Model",
            "Box<dyn Fn()> | a View holds only functions: write `pub call: fn(…) -> …`, or put data into a Model",
        ],
    );
}

#[test]
fn qualifiers() {
    check_refused(
        "#[view] pub struct A { pub call: unsafe fn() }",
        &[
            "unsafe | a View function may not be `unsafe`: leave the word out, and let the types say what a caller must hold",
        ],
    );
    check_refused(
        "#[view] pub struct A { pub call: extern \"C\" fn(u8, ...) }",
        &[
            "extern \"C\" | a View function may not have an ABI of its own: leave out `extern`, since host and modules are built by the same compiler",
            "... | a View function may not be variadic: take a slice such as `&[T]` instead",
        ],
    );
}

#[test]
fn arguments_of_functions() {
    check_refused(
        "#[view] pub struct A { pub call: fn(self: u8) }",
        &[
            "self | a View function names only its arguments: leave `self` out, since the ViewModel decides whether its function takes `&self`",
        ],
    );
    check_refused(
        "#[view] pub struct A { pub call: fn(&self) }",
        &[
            "self | `self` may not cross the boundary: leave it out instead, since the ViewModel decides whether its function takes `&self`",
        ],
    );
    check_refused(
        "#[view] pub struct A { pub call: fn(a: u8, a: u8) }",
        &["a | two arguments are named `a`: give each a name of its own"],
    );
    check_refused(
        "#[view] pub struct A { pub call: fn(#[cfg(x)] a: u8) }",
        &[
            "#[cfg(x)] | an argument of a View function may not have attributes: put them on the function",
        ],
    );
}

#[test]
fn features() {
    check_refused(
        "#[view] pub struct A { #[feature] pub a: fn(), #[feature(\"\")] pub b: fn(), #[feature(\"x y\")] pub c: fn(), #[feature(\"x\")] #[feature(\"y\")] pub d: fn(), #[feature(x)] pub e: fn() }",
        &[
            "#[feature] | `#[feature]` takes the name of one feature that the Core declares: write it as `#[feature(\"adaptive\")]`",
            "\"\" | \"\" is no name of a feature: use letters, digits, `-` and `_`, as in `#[feature(\"adaptive\")]`",
            "\"x y\" | \"x y\" is no name of a feature: use letters, digits, `-` and `_`, as in `#[feature(\"adaptive\")]`",
            "#[feature(\"y\")] | a View function is tied to one feature: keep one `#[feature(\"…\")]` and declare a feature that means both",
            "#[feature(x)] | `#[feature]` takes the name of one feature that the Core declares: write it as `#[feature(\"adaptive\")]`",
        ],
    );
}

#[test]
fn an_async_function_has_its_own_sentence() {
    let item = "pub struct WaitView { pub wait: async fn(days: f64) -> f64 }";
    let item = item.parse().expect("the text is tokens");
    let Err(error) = keyway_syntax::ViewItem::parse(Default::default(), item) else {
        panic!("it is no type");
    };
    assert_eq!(error.to_string(), keyway_syntax::ASYNC_FUNCTION);
}
