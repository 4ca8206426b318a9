//! The solar system, or another set of bodies: moved by one System, drawn by another, watched by Plugins.
//!
//! # Floors
//!
//! ```text
//! 5 orrery start
//! 4 logger
//! 3 start_refusal
//! 2 arguments input output scene
//! 1 pace
//! ```

#![forbid(unsafe_code)]

mod arguments;
#[rustfmt::skip]
pub mod generated;
mod input;
mod logger;
mod orrery;
mod output;
mod pace;
mod scene;
mod start;
mod start_refusal;

pub use arguments::ArgumentsError;
pub use input::{InputError, Mistake, Problem};
pub use orrery::Orrery;
pub use start::start;
pub use start_refusal::StartRefusal;
