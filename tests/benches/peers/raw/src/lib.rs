//! Exported functions behind bare symbols, as bare libloading and hot-lib-reloader reach them.
use peer_work::World;

/// The sum.
#[unsafe(no_mangle)]
pub fn raw_add(a: u64, b: u64) -> u64 {
    peer_work::add(a, b)
}

/// Changes all numbers.
#[unsafe(no_mangle)]
pub fn raw_step(world: &mut World, by: f32) {
    peer_work::step(world, by);
}

/// A text of sixteen bytes on the heap.
#[unsafe(no_mangle)]
pub fn raw_describe(world: &World) -> String {
    peer_work::describe(world)
}
