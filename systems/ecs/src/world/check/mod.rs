//! Everything that must agree in a world, one file per part of it.

mod queries;
mod slots;
mod tables;
mod world;

pub(super) use world::world;
