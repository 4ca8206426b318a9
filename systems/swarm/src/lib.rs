//! Lets a swarm live: a uniform grid finds neighbours, tasks are planned in lanes, births and deaths are commands.
//!
//! Nothing of the swarm is kept here: everything is in the world that callers pass, and this module may be replaced between
//! two steps. What a step computes does not depend on how many threads there are: each animal is moved by what it alone
//! finds on the grid, in the order of the grid, and no operation is fused or reordered. Only additions, multiplications,
//! divisions and square roots are used, which are exact to the last bit on every machine.
//!
//! # Floors
//!
//! ```text
//! 4 swarm
//! 3 task
//! 2 cast grid
//! 1 chance plane
//! ```

#![forbid(unsafe_code)]

mod cast;
mod chance;
#[rustfmt::skip]
pub mod generated;
mod grid;
mod plane;
mod swarm;
mod task;

pub use swarm::Swarm;
