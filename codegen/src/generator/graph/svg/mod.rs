//! A picture with places for all that is in it.

mod layers;
mod layout;
mod paint;
mod placed;
mod route;

pub use paint::svg;
