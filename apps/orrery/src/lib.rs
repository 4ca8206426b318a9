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
mod start;
mod start_refusal;

pub use arguments::ArgumentsError;
pub use input::{InputError, Mistake, Problem};
pub use orrery::Orrery;
pub use start::start;
pub use start_refusal::StartRefusal;
