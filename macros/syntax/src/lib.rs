//! The items that Keyway reads (`#[model]`, `#[view]`, `#[viewmodel]`), parsed and checked once for macros and generator.
//!
//! # Floors
//!
//! ```text
//! 5 declaration – any item
//! 4 model
//! 3 component view view_model
//! 2 boundary – types that may cross
//! 1 attribute generics
//! 0 asynchronous errors text
//! ```
#![forbid(unsafe_code)]

mod asynchronous;
mod attribute;
mod boundary;
mod component;
mod declaration;
mod errors;
mod generics;
mod model;
mod text;
mod view;
mod view_model;

pub use asynchronous::ASYNC_FUNCTION;
pub use attribute::{Marker, item_attributes};
pub use boundary::{BoundaryType, ForeignType, TypeClaim, crosses, imported_from, takes_name};
pub use component::ComponentItem;
pub use declaration::Declaration;
pub use model::{FieldItem, ModelItem, ModelShape, VariantItem};
pub use text::text;
pub use view::{Argument, ViewFunction, ViewItem, field_name};
pub use view_model::{
    ImplFunction, ImplInput, InitializeOutput, LifecycleStep, Receiver, StateField, ViewModelImpl,
    ViewModelItem,
};
