//! `Census`.

use keyway::model;

/// A swarm in numbers. Pairs are of grazers and hunters, in this order.
#[model]
#[derive(PartialEq)]
pub struct Census {
    /// Steps since the swarm was seeded.
    pub step: u64,
    /// What all chance comes from.
    pub seed: u64,
    /// Living animals.
    pub animals: [u64; 2],
    /// How many of them carry a young.
    pub broods: u64,
    /// Births so far.
    pub births: [u64; 2],
    /// Deaths so far.
    pub deaths: [u64; 2],
    /// The most mothers of one animal, one behind the other.
    pub generation: u32,
    /// The energy of all animals.
    pub energy: f64,
    /// The grass on all patches.
    pub grass: f64,
    /// How many there were every [`Chronicle::PERIOD`](crate::Chronicle::PERIOD) steps.
    pub chronicle: Vec<[u32; 2]>,
    /// Of every entity and every value in the world, in their order. Equal worlds have equal ones, on every machine.
    pub checksum: u64,
}
