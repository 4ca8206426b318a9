//! Types of another crate, for the tests of the macros.
#![forbid(unsafe_code)]

mod vec2;
mod wide;

pub use vec2::Vec2;
pub use wide::Wide;
