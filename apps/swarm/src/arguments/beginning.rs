//! `Beginning`.

use std::path::PathBuf;

/// Where a swarm comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Beginning {
    /// A new swarm, made of random numbers.
    Seed {
        /// How many animals there are.
        entities: u32,
        /// What all chance comes from.
        seed: u64,
    },
    /// A swarm that was saved to this file.
    File(PathBuf),
}
