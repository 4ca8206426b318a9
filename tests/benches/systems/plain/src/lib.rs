//! The measured calls without state.
#![forbid(unsafe_code)]

use core_plain::PlainView;
use keyway::viewmodel;
use peer_work::World;

#[rustfmt::skip]
pub mod generated;

/// The measured calls without state.
#[viewmodel]
pub struct Plain;

#[viewmodel(PlainView)]
impl Plain {
    /// The sum.
    #[inline]
    pub fn add(a: u64, b: u64) -> u64 {
        peer_work::add(a, b)
    }

    /// Changes all numbers.
    #[inline]
    pub fn step(world: &mut World, by: f32) {
        peer_work::step(world, by);
    }

    /// A text of sixteen bytes on the heap.
    #[inline]
    pub fn describe(world: &World) -> String {
        peer_work::describe(world)
    }
}
