//! `CrateId`.

/// Index of a crate in the list of members sorted by package name, the same in every stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CrateId(pub(crate) u32);

impl CrateId {
    /// Makes the id of the crate at `index` of the sorted list.
    ///
    /// # Panics
    /// If the index does not fit 32 bits.
    #[must_use]
    pub fn new(index: usize) -> Self {
        Self(u32::try_from(index).expect("a workspace has fewer than 2^32 crates"))
    }

    /// Index in the sorted list.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}
