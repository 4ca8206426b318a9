//! 1 000 spawns and 1 000 insertions are recorded and done at once; then as many despawns and removals.
use core_ecs::generated::Views;
use core_ecs::{Commands, Entity, Key};
use flecs_ecs::prelude::{ComponentId, IdOperations};

use crate::access::{hosted, linked};
use crate::components::{A, Position};
use crate::measure::{Library, Scenario, Subject, Turn};
use crate::worlds::movers::{self, Movers, mover};
use crate::worlds::sum;

const COUNT: usize = 10_000;
const CHANGED: usize = 1_000;

pub(crate) const SCENARIO: Scenario = Scenario {
    name: "commands, 4 × 1 000",
    repeats: 5,
    bars: &[],
    subjects: || {
        vec![
            Subject::new(Library::Static, keyway(linked)),
            Subject::new(Library::Hosted, keyway(hosted)),
            Subject::new(Library::Hecs, hecs()),
            Subject::new(Library::Bevy, bevy()),
            Subject::new(Library::Flecs, flecs()),
        ]
    },
};

fn keyway(ecs: impl Fn() -> &'static Views) -> impl FnMut(&mut Turn) {
    let mut movers = movers::keyway(ecs(), COUNT);
    let fits = "a component fits";
    let a = A::register(&ecs().component, &mut movers.world).expect(fits);
    let living = movers.world.tables[movers.table.index()].entities[..CHANGED].to_vec();
    let mut commands = Commands::default();
    move |turn| {
        turn.time(|| {
            let spawned = grow(ecs(), (&mut movers, a), &mut commands, &living);
            shrink(ecs(), (&mut movers, a), &mut commands, (&living, &spawned));
        });
        turn.check(|| {
            let spawned = grow(ecs(), (&mut movers, a), &mut commands, &living);
            let values = living.iter().filter_map(|it| movers.world.get(a, *it));
            let found = sum(values.map(|it| &it.0));
            shrink(ecs(), (&mut movers, a), &mut commands, (&living, &spawned));
            let positions = movers.world.column(movers.position, movers.table);
            let positions = positions.unwrap_or_default().iter().map(|it| &it.0[0]);
            found.wrapping_add(sum(positions))
        });
    }
}

fn grow(
    ecs: &Views,
    (movers, a): (&mut Movers, Key<A>),
    commands: &mut Commands,
    living: &[Entity],
) -> Vec<Entity> {
    for (row, entity) in living.iter().enumerate() {
        let (here, speed) = mover(row);
        let new = commands.spawn();
        commands.insert(new, movers.position.value(&here));
        commands.insert(new, movers.velocity.value(&speed));
        commands.insert(*entity, a.value(&A(row as f32)));
    }
    let applied = ecs.entity.apply(&mut movers.world, commands);
    applied.expect("there is room").spawned
}

fn shrink(
    ecs: &Views,
    (movers, a): (&mut Movers, Key<A>),
    commands: &mut Commands,
    (living, spawned): (&[Entity], &[Entity]),
) {
    for entity in spawned {
        commands.despawn(*entity);
    }
    for entity in living {
        commands.remove(*entity, a.id);
    }
    let applied = ecs.entity.apply(&mut movers.world, commands);
    assert_eq!(applied.map(|applied| applied.skipped), Ok(0), "all live");
}

fn hecs() -> impl FnMut(&mut Turn) {
    let mut world = hecs::World::new();
    let entities: Vec<_> = world.spawn_batch((0..COUNT).map(mover)).collect();
    let living = entities[..CHANGED].to_vec();
    let mut commands = hecs::CommandBuffer::new();
    let grow = {
        let living = living.clone();
        move |world: &mut hecs::World, commands: &mut hecs::CommandBuffer| {
            let mut spawned = Vec::with_capacity(CHANGED);
            for (row, entity) in living.iter().enumerate() {
                let new = world.reserve_entity();
                commands.insert(new, mover(row));
                commands.insert_one(*entity, A(row as f32));
                spawned.push(new);
            }
            commands.run_on(world);
            spawned
        }
    };
    let shrink = move |world: &mut hecs::World,
                       commands: &mut hecs::CommandBuffer,
                       spawned: &[hecs::Entity]| {
        for entity in spawned {
            commands.despawn(*entity);
        }
        for entity in &living {
            commands.remove_one::<A>(*entity);
        }
        commands.run_on(world);
    };
    move |turn| {
        turn.time(|| {
            let spawned = grow(&mut world, &mut commands);
            shrink(&mut world, &mut commands, &spawned);
        });
        turn.check(|| {
            let spawned = grow(&mut world, &mut commands);
            let found = sum(world.query_mut::<&A>().into_iter().map(|it| &it.0));
            shrink(&mut world, &mut commands, &spawned);
            let positions = world.query_mut::<&Position>().into_iter();
            found.wrapping_add(sum(positions.map(|it| &it.0[0])))
        });
    }
}

fn bevy() -> impl FnMut(&mut Turn) {
    use bevy_ecs::system::Commands;
    use bevy_ecs::world::{CommandQueue, World};
    let mut world = World::new();
    let entities: Vec<_> = world.spawn_batch((0..COUNT).map(mover)).collect();
    let living = entities[..CHANGED].to_vec();
    let mut queue = CommandQueue::default();
    let grow = {
        let living = living.clone();
        move |world: &mut World, queue: &mut CommandQueue| {
            let mut commands = Commands::new(queue, world);
            let mut spawned = Vec::with_capacity(CHANGED);
            for (row, entity) in living.iter().enumerate() {
                spawned.push(commands.spawn(mover(row)).id());
                commands.entity(*entity).insert(A(row as f32));
            }
            queue.apply(world);
            spawned
        }
    };
    let shrink =
        move |world: &mut World, queue: &mut CommandQueue, spawned: &[bevy_ecs::entity::Entity]| {
            let mut commands = Commands::new(queue, world);
            for entity in spawned {
                commands.entity(*entity).despawn();
            }
            for entity in &living {
                commands.entity(*entity).remove::<A>();
            }
            queue.apply(world);
        };
    move |turn| {
        turn.time(|| {
            let spawned = grow(&mut world, &mut queue);
            shrink(&mut world, &mut queue, &spawned);
        });
        turn.check(|| {
            let spawned = grow(&mut world, &mut queue);
            let found = sum(world.query::<&A>().iter(&world).map(|it| &it.0));
            shrink(&mut world, &mut queue, &spawned);
            let mut query = world.query::<&Position>();
            found.wrapping_add(sum(query.iter(&world).map(|it| &it.0[0])))
        });
    }
}

fn flecs() -> impl FnMut(&mut Turn) {
    use flecs_ecs::prelude::World;
    let world = World::new();
    let spawn = |row| {
        let (here, speed) = mover(row);
        world.entity().set(here).set(speed).id()
    };
    let living: Vec<_> = (0..COUNT).map(spawn).take(CHANGED).collect();
    for row in CHANGED..COUNT {
        let (here, speed) = mover(row);
        world.entity().set(here).set(speed);
    }
    let grow = {
        let living = living.clone();
        move |world: &World| {
            let mut spawned = Vec::with_capacity(CHANGED);
            world.defer_begin();
            for (row, entity) in living.iter().enumerate() {
                let (here, speed) = mover(row);
                spawned.push(world.entity().set(here).set(speed).id());
                world.entity_from_id(*entity).set(A(row as f32));
            }
            world.defer_end();
            spawned
        }
    };
    let shrink = move |world: &World, spawned: &[flecs_ecs::prelude::Entity]| {
        world.defer_begin();
        for entity in spawned {
            world.entity_from_id(*entity).destruct();
        }
        for entity in &living {
            world.entity_from_id(*entity).remove(A::id());
        }
        world.defer_end();
    };
    move |turn| {
        turn.time(|| {
            let spawned = grow(&world);
            shrink(&world, &spawned);
        });
        turn.check(|| {
            let spawned = grow(&world);
            let mut found = 0_u64;
            world.each::<&A>(|it| found = found.wrapping_add(sum([&it.0])));
            shrink(&world, &spawned);
            world.each::<&Position>(|it| found = found.wrapping_add(sum([&it.0[0]])));
            found
        });
    }
}
