//! Everything that must agree in a world, one file per part of it.

mod arenas;
mod components;
mod journal;
mod links;
mod queries;
mod slots;
mod tables;
mod ticks;
mod world;

pub(super) use world::{loaded, world};
