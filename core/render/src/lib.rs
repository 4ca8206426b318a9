//! Contracts of rendering: a [`Scene`] in flat coordinates, and the View that shows it.
//!
//! A System with the feature `interactive` shows every scene to somebody who watches; one with the feature `file` writes
//! the last one to a file.
//!
//! # Floors
//!
//! ```text
//! 2 view
//! 1 model
//! ```

#![forbid(unsafe_code)]

#[rustfmt::skip]
pub mod generated;
mod model;
mod view;

pub use model::{Mark, RenderError, Ring, Scene};
pub use view::RendererView;
