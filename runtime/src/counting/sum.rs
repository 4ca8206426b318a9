//! Numbers that one thread changes and others read, or that several threads change.
use std::sync::atomic::{AtomicU64, Ordering};

/// Adds to a number and returns the one before. Who is alone does so by a load and a store, without an instruction that locks.
#[inline]
pub(crate) fn add(number: &AtomicU64, by: u64, is_alone: bool) -> u64 {
    if is_alone {
        let before = number.load(Ordering::Relaxed);
        number.store(before.wrapping_add(by), Ordering::Relaxed);
        before
    } else {
        number.fetch_add(by, Ordering::Relaxed)
    }
}

/// Raises a number to another one, if that is higher.
pub(crate) fn highest(number: &AtomicU64, other: u64) {
    if other > number.load(Ordering::Relaxed) {
        number.fetch_max(other, Ordering::Relaxed);
    }
}
