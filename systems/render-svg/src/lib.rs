//! Writes the last scene of a run to an SVG file.
//!
//! # Floors
//!
//! ```text
//! 2 svg
//! 1 document
//! ```

#![forbid(unsafe_code)]

mod document;
#[rustfmt::skip]
pub mod generated;
mod svg;

pub use svg::Svg;
