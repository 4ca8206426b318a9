//! The examples in the documentation of the macros.

#[doc = include_str!("../../src/examples/model.md")]
mod model {}

#[doc = include_str!("../../src/examples/derive_model.md")]
mod derive_model {}

#[doc = include_str!("../../src/examples/view.md")]
mod view {}

#[doc = include_str!("../../src/examples/viewmodel.md")]
mod viewmodel {}
