//! Everything that must agree in a world.

mod contents;
mod links;
mod structure;

pub(super) use contents::check_contents;
pub(super) use structure::check;
