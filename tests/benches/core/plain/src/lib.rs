//! The contract of the measured calls: plain.
#![forbid(unsafe_code)]

use keyway::view;
use peer_work::World;

#[rustfmt::skip]
pub mod generated;

/// The measured calls.
#[view(plain(peer_work::World))]
pub struct PlainView {
    /// The sum.
    pub add: fn(a: u64, b: u64) -> u64,
    /// Changes all numbers.
    pub step: fn(world: &mut World, by: f32),
    /// A text of sixteen bytes on the heap.
    pub describe: fn(world: &World) -> String,
}
