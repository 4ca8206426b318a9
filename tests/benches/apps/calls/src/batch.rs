//! The loops around the calls, the same for every subject.
use std::hint::black_box;

/// Calls that do not depend on each other.
#[inline(always)]
pub(crate) fn add(times: u64, mut call: impl FnMut(u64, u64) -> u64) {
    for at in 0..times {
        black_box(call(black_box(at), black_box(7)));
    }
}

/// Calls each of which waits for the one before.
#[inline(always)]
pub(crate) fn chain(times: u64, call: impl Fn(u64, u64) -> u64) {
    let mut sum = black_box(0);
    for _ in 0..times {
        sum = call(sum, black_box(7));
    }
    black_box(sum);
}

/// Calls that lend a thousand bytes.
#[inline(always)]
pub(crate) fn take(times: u64, call: impl Fn(&[u8]) -> u64) {
    let data = [7; 1024];
    for _ in 0..times {
        black_box(call(black_box(&data)));
    }
}

/// Calls that change a value by reference.
#[inline(always)]
pub(crate) fn step<W: Default>(times: u64, call: impl Fn(&mut W, f32)) {
    let mut world = W::default();
    for _ in 0..times {
        call(black_box(&mut world), black_box(0.5));
    }
}

/// Calls that give a value from the heap, freed here.
#[inline(always)]
pub(crate) fn describe<W: Default, T>(times: u64, call: impl Fn(&W) -> T) {
    let world = W::default();
    for _ in 0..times {
        drop(black_box(call(black_box(&world))));
    }
}
