//! Contracts of a swarm: what its animals and its meadow are in a [`World`](core_ecs::World), and the View that lives them.
//!
//! The meadow is a square whose opposite edges are joined. Lengths are in cells, about one animal to a cell at the start;
//! a patch of grass is [`Settings::PATCH`] cells wide. Times are in steps. Everything is in the world: a swarm goes on after
//! its code was replaced, or after the world was saved and loaded, as if nothing had happened, to the last bit.
//!
//! # Floors
//!
//! ```text
//! 2 view
//! 1 model
//! ```

#![forbid(unsafe_code)]

#[rustfmt::skip]
pub mod generated;
mod model;
mod view;

pub use model::{
    Age, Brood, Census, Chronicle, Clock, Energy, Grass, Grazer, Hunter, Lineage, Position,
    Settings, Soil, SwarmError, Tally, Velocity,
};
pub use view::SwarmView;
