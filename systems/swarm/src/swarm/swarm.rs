//! `Swarm`, the ViewModel with its View.

use core_ecs::World;
use core_swarm::{Census, Settings, SwarmError, SwarmView};
use keyway::viewmodel;

use super::Scratch;
use super::census::census;
use super::seed::seed;
use super::step::step;
use crate::cast::Cast;

/// Provides `core-swarm`. It keeps room for its work and nothing of the swarm, so nothing has to outlive a reload.
#[viewmodel]
#[derive(Debug)]
pub struct Swarm {
    pub(super) scratch: Scratch,
}

#[viewmodel]
impl Swarm {
    /// Has worked on nothing yet.
    pub fn initialize() -> Self {
        Self {
            scratch: Scratch::default(),
        }
    }
}

#[viewmodel(SwarmView)]
impl Swarm {
    /// See [`SwarmView::seed`].
    pub fn seed(world: &mut World, animals: u32, seed: u64) -> Result<(), SwarmError> {
        self::seed(world, animals, seed)
    }

    /// See [`SwarmView::step`].
    pub fn step(&mut self, world: &mut World, steps: u32, threads: u32) -> Result<(), SwarmError> {
        if Settings::key(world).is_none() {
            return Err(SwarmError::Foreign);
        }
        let cast = Cast::of(world)?;
        // Another world may have as many tables.
        self.scratch.schedule = None;
        for _ in 0..steps {
            step(world, &cast, &mut self.scratch, threads.max(1) as usize)?;
        }
        Ok(())
    }

    /// See [`SwarmView::census`].
    pub fn census(world: &World) -> Result<Census, SwarmError> {
        census(world)
    }
}
