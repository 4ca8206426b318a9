//! Births and deaths are counted.

use core_ecs::{EventKind, ReaderId, World};
use core_swarm::{Chronicle, SwarmError};

use crate::cast::{Cast, Species};
use crate::generated::imports;

/// Counts the births and deaths that the journal has noted since the last step: who gets and loses a mark.
pub(super) fn tally(world: &mut World, cast: &Cast) -> Result<(), SwarmError> {
    let clock = world.resource(cast.keys.clock).ok_or(SwarmError::Foreign)?;
    let events = imports::ecs().event.read(world, ReaderId(clock.reader))?;
    let tally = world
        .resource_mut(cast.keys.tally)
        .ok_or(SwarmError::Foreign)?;
    for event in events {
        let kind = usize::from(event.component == cast.keys.hunter.id);
        match event.kind {
            EventKind::Added => tally.births[kind] += 1,
            EventKind::Removed => tally.deaths[kind] += 1,
            EventKind::Spawned | EventKind::Despawned => {}
        }
    }
    write_down(world, cast);
    Ok(())
}

/// Writes into the chronicle how many there are, every now and then.
fn write_down(world: &mut World, cast: &Cast) {
    let step = world.resource(cast.keys.clock).map(|clock| clock.step);
    if step.is_some_and(|step| step.is_multiple_of(Chronicle::PERIOD)) {
        let count = |species: &Species| world.count(species.movers) as u32;
        let animals = [count(&cast.grazers), count(&cast.hunters)];
        let table = world.components[cast.keys.chronicle.id.index()].resource;
        let entity = world.tables[table.index()].entities[0];
        world.push_item(cast.keys.chronicle, entity, |it| &mut it.animals, animals);
    }
}
