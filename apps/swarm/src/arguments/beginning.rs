//! Where a swarm comes from.

use std::path::PathBuf;

/// Where a swarm comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Beginning {
    /// It is new.
    Seed {
        /// How many animals there are.
        entities: u32,
        /// What all chance comes from.
        seed: u64,
    },
    /// It was saved.
    File(PathBuf),
}
