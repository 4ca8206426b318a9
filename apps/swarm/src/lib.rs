//! A headless simulation of many animals: one System keeps them, another lets them live, and both may be replaced meanwhile.
//!
//! # Floors
//!
//! ```text
//! 2 app
//! 1 arguments output
//! ```

#![forbid(unsafe_code)]

mod app;
mod arguments;
#[rustfmt::skip]
pub mod generated;
mod output;

pub use app::Swarm;
pub use arguments::ArgumentsError;
