//! The solar system, or another set of bodies: moved by one System, drawn by another, watched by Plugins.

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
mod schedule;
mod start;

pub use arguments::ArgumentsError;
pub use input::{InputError, Mistake, Problem};
pub use orrery::{Orrery, StartRefusal};
pub use start::start;
