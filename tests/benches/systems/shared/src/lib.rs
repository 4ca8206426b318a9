//! The measured calls on state that is only read.
#![forbid(unsafe_code)]

use core_shared::SharedView;
use keyway::viewmodel;
use peer_work::World;

#[rustfmt::skip]
pub mod generated;

/// State that is only read: an offset that each sum gets.
#[viewmodel]
pub struct Shared {
    offset: u64,
}

#[viewmodel]
impl Shared {
    fn initialize() -> Self {
        Self { offset: 1 }
    }
}

#[viewmodel(SharedView)]
impl Shared {
    /// The sum.
    #[inline]
    pub fn add(&self, a: u64, b: u64) -> u64 {
        peer_work::add(a, b) & !self.offset
    }

    /// Changes all numbers.
    #[inline]
    pub fn step(&self, world: &mut World, by: f32) {
        peer_work::step(world, by);
    }

    /// A text of sixteen bytes on the heap.
    #[inline]
    pub fn describe(&self, world: &World) -> String {
        peer_work::describe(world)
    }
}
