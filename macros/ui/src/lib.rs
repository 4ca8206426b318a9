//! Types of another crate, for the tests of the macros, whose examples are run here as well.
#![forbid(unsafe_code)]

#[cfg(doctest)]
mod examples;
mod vec2;
mod wide;

pub use vec2::Vec2;
pub use wide::Wide;
