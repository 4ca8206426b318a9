//! Why a swarm cannot live.

use core_ecs::EcsError;
use keyway::model;

use super::Settings;

/// Why a swarm cannot be seeded or stepped.
#[model]
#[derive(PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SwarmError {
    /// The entity component system refused.
    #[error(transparent)]
    Ecs(#[from] EcsError),
    /// Too few or too many animals.
    #[error("a swarm of {animals} cannot begin; ask for 1 to {}", Settings::MOST)]
    Size {
        /// How many were asked for.
        animals: u32,
    },
    /// The world is not empty.
    #[error("there are {entities} entities in the world already; begin in an empty one")]
    Inhabited {
        /// Entities that the world holds.
        entities: u64,
    },
    /// The world has no swarm in it.
    #[error("there is no swarm in this world; begin one with `SwarmView::seed`, or load another")]
    Foreign,
}
