//! Random numbers that a seed repeats.

use core_ecs::Entity;

/// SplitMix64.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below another.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    /// Once in so many times.
    pub(crate) fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// A handle that most likely names nobody: of another world, made up, or pending.
    pub(crate) fn stranger(&mut self) -> Entity {
        let index = [0, 1, 7, 300, u32::MAX][self.below(5)];
        let generation = [0, 1, 2, 3, u32::MAX][self.below(5)];
        Entity { index, generation }
    }
}
