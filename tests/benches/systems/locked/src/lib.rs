//! The measured calls on state that changes and is persisted.
#![forbid(unsafe_code)]

use core_locked::LockedView;
use keyway::viewmodel;
use peer_work::World;

#[rustfmt::skip]
pub mod generated;

/// State that changes: how many calls there were.
#[viewmodel]
pub struct Locked {
    #[viewmodel(persist)]
    calls: u64,
}

#[viewmodel]
impl Locked {
    fn initialize() -> Self {
        Self { calls: 0 }
    }
}

#[viewmodel(LockedView)]
impl Locked {
    /// The sum.
    #[inline]
    pub fn add(&mut self, a: u64, b: u64) -> u64 {
        self.calls += 1;
        peer_work::add(a, b)
    }

    /// Changes all numbers.
    #[inline]
    pub fn step(&mut self, world: &mut World, by: f32) {
        self.calls += 1;
        peer_work::step(world, by);
    }

    /// A text of sixteen bytes on the heap.
    #[inline]
    pub fn describe(&mut self, world: &World) -> String {
        self.calls += 1;
        peer_work::describe(world)
    }
}
