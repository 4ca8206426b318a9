//! Chance that comes out the same in every run.

use core_ecs::Entity;

/// Random bits for an animal in a step, by the finalizer of splitmix64 (G. Steele, D. Lea and C. Flood, *Fast splittable
/// pseudorandom number generators*, OOPSLA 2014).
#[inline]
pub(crate) fn chance(seed: u64, step: u64, entity: Entity) -> u64 {
    let whom = u64::from(entity.generation) << 32 | u64::from(entity.index);
    mix(mix(mix(seed) ^ step) ^ whom)
}

/// Mixes 64 bits, so that each bit of the result depends on all.
#[inline]
pub(crate) fn mix(bits: u64) -> u64 {
    let bits = bits.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let bits = (bits ^ bits >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let bits = (bits ^ bits >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ bits >> 31
}

/// A number from 0 to just below 1, of the upper 24 bits.
#[inline]
pub(crate) fn unit(bits: u64) -> f32 {
    (bits >> 40) as f32 / (1 << 24) as f32
}

/// Two numbers from -1 to just below 1.
#[inline]
pub(crate) fn nudge(bits: u64) -> [f32; 2] {
    [unit(bits) * 2.0 - 1.0, unit(bits << 24) * 2.0 - 1.0]
}

#[cfg(test)]
mod tests {
    use super::{mix, nudge, unit};

    #[test]
    fn numbers_stay_in_their_range_and_spread() {
        let numbers: Vec<f32> = (0..1000).map(|bits| unit(mix(bits))).collect();
        assert!(numbers.iter().all(|number| (0.0..1.0).contains(number)));
        let mean = numbers.iter().sum::<f32>() / 1000.0;
        assert!((0.45..0.55).contains(&mean), "{mean}");
        assert_eq!((unit(0), unit(u64::MAX)), (0.0, 1.0 - 1.0 / 16_777_216.0));
        assert!(nudge(mix(3)).iter().all(|part| (-1.0..1.0).contains(part)));
    }
}
