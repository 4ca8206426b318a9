//! In a world of 10 000 entities the 1 000 oldest die and 1 000 new ones are spawned.
use std::collections::VecDeque;

use core_ecs::generated::Views;
use flecs_ecs::prelude::IdOperations;

use crate::access::{hosted, linked};
use crate::components::{Position, Velocity};
use crate::measure::{Library, Scenario, Subject, Turn};
use crate::worlds::movers::{self, GecsWorld, Mover, mover};
use crate::worlds::sum;

const COUNT: usize = 10_000;
pub(crate) const DYING: usize = 1_000;

pub(crate) const SCENARIO: Scenario = Scenario {
    name: "churn",
    repeats: 10,
    bars: &[],
    subjects: || {
        vec![
            Subject::new(Library::Static, keyway(linked, COUNT)),
            Subject::new(Library::Hosted, keyway(hosted, COUNT)),
            Subject::new(Library::Hecs, hecs(COUNT)),
            Subject::new(Library::Bevy, bevy(COUNT)),
            Subject::new(Library::Flecs, flecs()),
            Subject::new(Library::Gecs, gecs()),
        ]
    },
};

/// Lets the first `DYING` entities of the queue die and puts as many new ones behind.
#[inline(always)]
fn churn<W, E>(
    world: &mut W,
    living: &mut VecDeque<E>,
    despawn: impl Fn(&mut W, E),
    spawn: impl Fn(&mut W, (Position, Velocity)) -> E,
) {
    for _ in 0..DYING {
        if let Some(entity) = living.pop_front() {
            despawn(world, entity);
        }
    }
    for row in 0..DYING {
        let entity = spawn(world, mover(row));
        living.push_back(entity);
    }
}

pub(crate) fn keyway(ecs: impl Fn() -> &'static Views, count: usize) -> impl FnMut(&mut Turn) {
    let mut movers = movers::keyway(ecs(), count);
    let mut living: VecDeque<_> = movers.world.tables[movers.table.index()]
        .entities
        .clone()
        .into();
    move |turn| {
        let (position, velocity) = (movers.position, movers.velocity);
        turn.time(|| {
            churn(
                &mut movers.world,
                &mut living,
                |world, entity| assert!(ecs().entity.despawn(world, entity)),
                |world, (here, speed)| {
                    let values = [position.value(&here), velocity.value(&speed)];
                    ecs().entity.spawn(world, &values).expect("there is room")
                },
            );
        });
        turn.check(|| {
            let positions = movers.world.column(position, movers.table);
            sum(positions.unwrap_or_default().iter().map(|it| &it.0[0]))
        });
    }
}

pub(crate) fn hecs(count: usize) -> impl FnMut(&mut Turn) {
    let mut world = hecs::World::new();
    let mut living: VecDeque<_> = world.spawn_batch((0..count).map(mover)).collect();
    move |turn| {
        turn.time(|| {
            churn(
                &mut world,
                &mut living,
                |world, entity| world.despawn(entity).expect("the entity lives"),
                |world, values| world.spawn(values),
            );
        });
        turn.check(|| {
            sum(world
                .query_mut::<&Position>()
                .into_iter()
                .map(|it| &it.0[0]))
        });
    }
}

pub(crate) fn bevy(count: usize) -> impl FnMut(&mut Turn) {
    let mut world = bevy_ecs::world::World::new();
    let mut living: VecDeque<_> = world.spawn_batch((0..count).map(mover)).collect();
    move |turn| {
        turn.time(|| {
            churn(
                &mut world,
                &mut living,
                |world, entity| assert!(world.despawn(entity)),
                |world, values| world.spawn(values).id(),
            );
        });
        turn.check(|| {
            let mut query = world.query::<&Position>();
            sum(query.iter(&world).map(|it| &it.0[0]))
        });
    }
}

fn flecs() -> impl FnMut(&mut Turn) {
    let mut world = flecs_ecs::prelude::World::new();
    let spawn = |world: &mut flecs_ecs::prelude::World,
                 (position, velocity): (Position, Velocity)| {
        world.entity().set(position).set(velocity).id()
    };
    let mut living: VecDeque<_> = (0..COUNT)
        .map(|row| spawn(&mut world, mover(row)))
        .collect();
    move |turn| {
        turn.time(|| {
            churn(
                &mut world,
                &mut living,
                |world, entity| world.entity_from_id(entity).destruct(),
                spawn,
            );
        });
        turn.check(|| {
            let mut found = 0_u64;
            world.each::<&Position>(|it| found = found.wrapping_add(sum([&it.0[0]])));
            found
        });
    }
}

fn gecs() -> impl FnMut(&mut Turn) {
    let mut world = GecsWorld::default();
    let mut living: VecDeque<_> = (0..COUNT)
        .map(|row| movers::gecs_spawn(&mut world, mover(row)))
        .collect();
    move |turn| {
        turn.time(|| {
            churn(
                &mut world,
                &mut living,
                |world, entity: gecs::entity::Entity<Mover>| movers::gecs_despawn(world, entity),
                movers::gecs_spawn,
            );
        });
        turn.check(|| movers::gecs_sum(&mut world));
    }
}
