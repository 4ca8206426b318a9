//! Writes the last scene of a run to an SVG file.

#![forbid(unsafe_code)]

mod document;
#[rustfmt::skip]
pub mod generated;
mod svg;
mod write;

pub use svg::Svg;
