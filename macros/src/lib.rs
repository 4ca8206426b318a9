//! The attribute macros of Keyway; used through the crate `keyway`, which re-exports them.
//!
//! The examples need `keyway`, which depends on this crate: they are run with the cases of `macros/ui`.
//!
//! # Floors
//!
//! ```text
//! 3 view – refers to Models as these do
//! 2 model view_model
//! 1 claims component foreign layout
//! 0 expansion
//! ```
#![forbid(unsafe_code)]

mod claims;
mod component;
mod expansion;
mod foreign;
mod layout;
mod model;
mod view;
mod view_model;

use proc_macro::TokenStream;

/// Makes a struct or an enum a Model: plain data that may cross from one module to another.
///
/// Short for `#[derive(Clone, Debug, Serialize, Deserialize, Model)]` with the serde that `keyway` brings along. Types of
/// other crates are listed as plain: `#[model(plain(glam::Vec3))]`.
///
/// `#[model(component)]` makes a struct a component of `core-ecs` as well: see there.
///
#[cfg_attr(not(doctest), doc = include_str!("examples/model.md"))]
#[proc_macro_attribute]
pub fn model(attribute: TokenStream, item: TokenStream) -> TokenStream {
    model::attribute(attribute.into(), item.into()).into()
}

/// Adds the constant `MODEL`, the description of a type's layout, and nothing else. Usable alone, where the other derives
/// of `#[model]` do not fit.
///
#[cfg_attr(not(doctest), doc = include_str!("examples/derive_model.md"))]
#[proc_macro_derive(Model, attributes(model))]
pub fn derive_model(item: TokenStream) -> TokenStream {
    model::derive(item.into()).into()
}

/// Makes a struct of function pointers a View: a contract that ViewModels implement and others call.
///
/// Each field `name: fn(…) -> T` becomes one that returns an `Outcome<T>`, and gets a method of the same name that gives
/// the `T`. `#[feature("…")]` on a field ties it to a feature of the Core.
///
#[cfg_attr(not(doctest), doc = include_str!("examples/view.md"))]
#[proc_macro_attribute]
pub fn view(attribute: TokenStream, item: TokenStream) -> TokenStream {
    view::expand(attribute.into(), item.into()).into()
}

/// Makes a struct the ViewModel of its crate, or an `impl` block the implementation of a View or of the lifecycle.
///
/// - `#[viewmodel] struct`: without fields it is stateless; fields with `#[viewmodel(persist)]` outlive a reload.
///   With `#[viewmodel(persist(from = "function"))]` a value that was saved as another type is given to that function, which
///   returns a `Result` with the new one.
/// - `#[viewmodel(SomeView)] impl`: each function of the View. `#[viewmodel(SomeView, without("feature"))]` leaves out the
///   functions of features that the crate does not provide.
///   `#[viewmodel(on_fault = "keep")]` on a function with `&mut self` says that the state is whole wherever the function may
///   panic, so that a Fault that passes through it does not cost the module its state.
/// - `#[viewmodel] impl`: `initialize`, `start`, `suspend`, `resume`, `shutdown`: see `docs/lifecycle.md`.
///
/// The implementation of a View needs what the generator writes for the crate: run `cargo keyway gen` once.
///
#[cfg_attr(not(doctest), doc = include_str!("examples/viewmodel.md"))]
#[proc_macro_attribute]
pub fn viewmodel(attribute: TokenStream, item: TokenStream) -> TokenStream {
    view_model::expand(attribute.into(), item.into()).into()
}
