//! A picture as SVG: rows, coordinates, and the text of the drawing.

mod layers;
mod layout;
mod paint;
mod placed;
mod route;

pub use paint::svg;
