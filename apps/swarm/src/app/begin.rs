//! How a run begins.

use std::fs;

use core_ecs::World;

use super::{RunError, Swarm};
use crate::arguments::{Arguments, Beginning};
use crate::generated::imports;

impl Swarm {
    /// Puts a swarm into the world, or loads one.
    pub(super) fn begin(&mut self, arguments: &Arguments) -> Result<(), RunError> {
        self.world = match &arguments.beginning {
            Beginning::Seed { entities, seed } => {
                let mut world = World::default();
                imports::swarm().swarm.seed(&mut world, *entities, *seed)?;
                world
            }
            Beginning::File(path) => {
                let bytes = fs::read(path).map_err(|source| RunError::File {
                    path: path.clone(),
                    what: "read",
                    source,
                })?;
                let world = imports::ecs().world.load(&bytes);
                world.map_err(|source| RunError::Load {
                    path: path.clone(),
                    source,
                })?
            }
        };
        self.has_begun = true;
        Ok(())
    }
}
