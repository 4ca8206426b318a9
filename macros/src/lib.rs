//! The attribute macros of Keyway; used through the crate `keyway`, which re-exports them.
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
/// ```
/// use keyway::model;
///
/// #[model]
/// #[derive(PartialEq)]
/// pub enum Shape {
///     Dot,
///     Circle { radius: f64 },
///     Group(Vec<Shape>),
/// }
///
/// assert_eq!(Shape::MODEL.size, size_of::<Shape>());
/// assert!(Shape::Group(vec![Shape::Dot]).clone() != Shape::Circle { radius: 1.0 });
/// ```
#[proc_macro_attribute]
pub fn model(attribute: TokenStream, item: TokenStream) -> TokenStream {
    model::attribute(attribute.into(), item.into()).into()
}

/// Adds the constant `MODEL`, the description of a type's layout, and nothing else. Usable alone, where the other derives
/// of `#[model]` do not fit.
///
/// ```
/// #[derive(Debug, keyway::Model)]
/// pub struct Block {
///     words: [u64; 64], // more than serde reads and writes
/// }
///
/// assert_eq!(Block::MODEL.size, 512);
/// ```
#[proc_macro_derive(Model, attributes(model))]
pub fn derive_model(item: TokenStream) -> TokenStream {
    model::derive(item.into()).into()
}

/// Makes a struct of function pointers a View: a contract that ViewModels implement and others call.
///
/// Each field `name: fn(…) -> T` becomes one that returns an `Outcome<T>`, and gets a method of the same name that gives
/// the `T`. `#[feature("…")]` on a field ties it to a feature of the Core.
///
/// ```
/// use keyway::view;
///
/// #[view]
/// pub struct NamesView {
///     /// The name in most common use.
///     pub first: fn(names: &[String]) -> Option<&String>,
/// }
///
/// let names = NamesView { first: |names| Ok(names.first()) };
/// assert_eq!(names.first(&["Earth".to_owned()]).map(String::as_str), Some("Earth"));
/// assert_eq!(NamesView::VIEW.functions[0].signature, "fn(&[String]) -> Option<&String>");
/// ```
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
/// ```
/// use keyway::viewmodel;
///
/// #[viewmodel]
/// pub struct Counter {
///     #[viewmodel(persist)]
///     count: u64,
///     scratch: Vec<u8>,
/// }
///
/// #[viewmodel]
/// impl Counter {
///     fn initialize() -> Result<Self, std::num::ParseIntError> {
///         Ok(Self { count: "7".parse()?, scratch: Vec::new() })
///     }
///     fn shutdown(&mut self) {
///         self.scratch.clear();
///     }
/// }
///
/// assert_eq!(Counter::VIEW_MODEL.persisted, ["count"]);
/// ```
#[proc_macro_attribute]
pub fn viewmodel(attribute: TokenStream, item: TokenStream) -> TokenStream {
    view_model::expand(attribute.into(), item.into()).into()
}
