//! What a reload costs: the pause at the safe point, what stays mapped, the load of a library beside a bare one, and the
//! way from an edited line to the running program beside a plain `cargo build`.
//!
//! Everything happens on copies: of the store, whose libraries get a few more bytes at their end for every new build, and of
//! the sources.

mod arguments;
mod copy;
mod dev;
mod edit;
#[rustfmt::skip]
pub mod generated;
mod kept;
mod load;
mod measure;
mod memory;
mod pause;
mod report;
mod row;
mod samples;
mod sizes;
mod trust;
mod variants;
mod way;
mod workspace;

pub use measure::main;
