//! `Scratch`.

use core_ecs::{Schedule, World, each};
use core_swarm::{Position, Settings, Velocity};

use crate::cast::Cast;
use crate::grid::Grid;
use crate::plane::patch;

/// Room that is used again in each step.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    pub(super) grazers: Grid,
    pub(super) hunters: Grid,
    /// How many grazers are on each patch.
    pub(super) guests: Vec<u32>,
    /// Made for the cast of the same call.
    pub(super) schedule: Option<Schedule>,
}

impl Scratch {
    /// Sorts all animals into the two grids and counts the grazers on each patch.
    pub(super) fn look(&mut self, world: &World, cast: &Cast, settings: &Settings) {
        self.grazers.fill(world, settings.side, cast.grazers.movers);
        self.hunters.fill(world, settings.side, cast.hunters.movers);
        let (patches, guests) = (settings.patches(), &mut self.guests);
        guests.clear();
        guests.resize((patches * patches) as usize, 0);
        each!(
            world,
            cast.grazers.movers,
            |position: &Position, _speed: &Velocity| {
                guests[patch(position.0, patches) as usize] += 1;
            }
        );
    }
}
