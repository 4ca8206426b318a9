//! 10 000 entities are read in an order without a pattern, each asked of the world.
use super::ENTITIES;
use crate::access::hosted;
use crate::components::Position;
use crate::measure::{Growth, Library, Subject, Turn};
use crate::worlds::{movers, sum};

const READ: usize = 10_000;

pub(crate) const GROWTH: Growth = Growth {
    name: "get",
    axis: "entities",
    unit: "per read, in no order",
    points: ENTITIES,
    work: |_| READ as u64,
    repeats: |_| 3,
    subjects: |count| {
        let count = count as usize;
        vec![
            Subject::new(Library::Hosted, keyway(count)),
            Subject::new(Library::Hecs, hecs(count)),
            Subject::new(Library::Bevy, bevy(count)),
        ]
    },
};

/// Entities out of all of them, the same rows for each library.
fn picked<E: Copy>(entities: &[E]) -> Vec<E> {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let pick = |_| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        entities[(state % entities.len() as u64) as usize]
    };
    (0..READ).map(pick).collect()
}

fn keyway(count: usize) -> impl FnMut(&mut Turn) {
    let movers = movers::keyway(hosted(), count);
    let entities = picked(&movers.world.tables[movers.table.index()].entities);
    move |turn| {
        let read = || {
            let found = entities.iter();
            let found = found.filter_map(|it| movers.world.get(movers.position, *it));
            sum(found.map(|it| &it.0[0]))
        };
        turn.time(read);
        turn.check(read);
    }
}

fn hecs(count: usize) -> impl FnMut(&mut Turn) {
    let mut world = hecs::World::new();
    let entities: Vec<_> = world.spawn_batch((0..count).map(movers::mover)).collect();
    let entities = picked(&entities);
    move |turn| {
        let read = || {
            let mut found = 0_u64;
            for entity in &entities {
                if let Ok(here) = world.get::<&Position>(*entity) {
                    found = found.wrapping_add(sum([&here.0[0]]));
                }
            }
            found
        };
        turn.time(read);
        turn.check(read);
    }
}

fn bevy(count: usize) -> impl FnMut(&mut Turn) {
    let mut world = bevy_ecs::world::World::new();
    let entities: Vec<_> = world.spawn_batch((0..count).map(movers::mover)).collect();
    let entities = picked(&entities);
    move |turn| {
        let read = || {
            let found = entities.iter().filter_map(|it| world.get::<Position>(*it));
            sum(found.map(|it| &it.0[0]))
        };
        turn.time(read);
        turn.check(read);
    }
}
