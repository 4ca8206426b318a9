//! `Settings`.

use keyway::model;

/// What a swarm began with: a resource that does not change.
#[model(component)]
#[derive(Default, PartialEq, Eq)]
pub struct Settings {
    /// What all chance comes from.
    pub seed: u64,
    /// How many animals there were.
    pub animals: u32,
    /// Cells along a side of the meadow, a multiple of [`Settings::PATCH`].
    pub side: u32,
}

impl Settings {
    /// Cells along a side of a patch.
    pub const PATCH: u32 = 4;

    /// The most animals to begin with.
    pub const MOST: u32 = 10_000_000;

    /// Patches along a side of the meadow.
    #[inline]
    pub const fn patches(&self) -> u32 {
        self.side / Self::PATCH
    }
}
