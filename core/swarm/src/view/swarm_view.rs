//! `SwarmView`.

use core_ecs::World;
use keyway::view;

use crate::{Census, SwarmError};

/// Lets a swarm live. The same seed gives the same bits, with any number of threads and every entity component system.
#[view]
pub struct SwarmView {
    /// Puts so many animals on a new meadow, one in twenty of them a hunter.
    ///
    /// Cost: a few tens of nanoseconds per animal.
    ///
    /// # Errors
    /// No or too many animals, a world with entities in it.
    pub seed: fn(world: &mut World, animals: u32, seed: u64) -> Result<(), SwarmError>,

    /// Takes steps: grazers flock, flee and graze, hunters chase and catch, all of them bear young and die. Up to `threads`
    /// threads take part, the caller's included; none of them is left when the call comes back.
    ///
    /// Cost: some tens of nanoseconds per animal and step.
    ///
    /// # Errors
    /// A world without a swarm, no room for more animals. Then some steps may have been done.
    pub step: fn(world: &mut World, steps: u32, threads: u32) -> Result<(), SwarmError>,

    /// Counts the swarm.
    ///
    /// Cost: a pass over the memory of the world.
    ///
    /// # Errors
    /// A world without a swarm.
    pub census: fn(world: &World) -> Result<Census, SwarmError>,
}
