//! Entities whose position lies in one of four tables by turns, and an order without a pattern to reach them in.
use core_ecs::generated::Views;
use core_ecs::{Entity, Key};
use flecs_ecs::prelude::{ComponentId, IdOperations};

use super::shuffled;
use crate::components::{A, B, Position};

/// The number of entities.
pub(crate) const COUNT: usize = 10_000;

/// A world of Keyway, the key of positions, and the entities in disorder.
pub(crate) fn keyway(ecs: &Views) -> (core_ecs::World, Key<Position>, Vec<Entity>) {
    let mut world = core_ecs::World::default();
    let fits = "a component fits";
    let position = Position::register(&ecs.component, &mut world).expect(fits);
    let a = A::register(&ecs.component, &mut world).expect(fits);
    let b = B::register(&ecs.component, &mut world).expect(fits);
    let spawn = |row| {
        let (here, one, other) = (Position::of(row), A(0.0), B(0.0));
        let values = [position.value(&here), a.value(&one), b.value(&other)];
        let values = match row % 4 {
            0 => vec![values[0]],
            1 => vec![values[0], values[1]],
            2 => vec![values[0], values[2]],
            _ => values.to_vec(),
        };
        ecs.entity
            .spawn(&mut world, &values)
            .expect("there is room")
    };
    let entities = shuffled((0..COUNT).map(spawn).collect());
    (world, position, entities)
}

/// A world of hecs, and the entities in disorder.
pub(crate) fn hecs() -> (hecs::World, Vec<hecs::Entity>) {
    let mut world = hecs::World::new();
    let spawn = |row| {
        let here = Position::of(row);
        match row % 4 {
            0 => world.spawn((here,)),
            1 => world.spawn((here, A(0.0))),
            2 => world.spawn((here, B(0.0))),
            _ => world.spawn((here, A(0.0), B(0.0))),
        }
    };
    let entities = shuffled((0..COUNT).map(spawn).collect());
    (world, entities)
}

/// A world of bevy_ecs, and the entities in disorder.
pub(crate) fn bevy() -> (bevy_ecs::world::World, Vec<bevy_ecs::entity::Entity>) {
    let mut world = bevy_ecs::world::World::new();
    let spawn = |row| {
        let here = Position::of(row);
        match row % 4 {
            0 => world.spawn(here).id(),
            1 => world.spawn((here, A(0.0))).id(),
            2 => world.spawn((here, B(0.0))).id(),
            _ => world.spawn((here, A(0.0), B(0.0))).id(),
        }
    };
    let entities = shuffled((0..COUNT).map(spawn).collect());
    (world, entities)
}

/// A world of flecs_ecs, and the entities in disorder.
pub(crate) fn flecs() -> (flecs_ecs::prelude::World, Vec<flecs_ecs::prelude::Entity>) {
    let world = flecs_ecs::prelude::World::new();
    let spawn = |row| {
        let entity = world.entity().set(Position::of(row));
        if row % 2 == 1 {
            entity.add(A::id());
        }
        if row % 4 >= 2 {
            entity.add(B::id());
        }
        entity.id()
    };
    let entities = shuffled((0..COUNT).map(spawn).collect());
    (world, entities)
}

mod gecs_tables {
    use gecs::prelude::*;

    use super::{COUNT, shuffled};
    use crate::components::{A, B, Position};
    use crate::worlds::sum;

    ecs_world! {
        ecs_archetype!(Alone, dyn, Position);
        ecs_archetype!(WithA, dyn, Position, A);
        ecs_archetype!(WithB, dyn, Position, B);
        ecs_archetype!(WithBoth, dyn, Position, A, B);
    }

    /// A world of gecs, and the entities in disorder.
    pub(crate) fn gecs() -> (EcsWorld, Vec<EntityAny>) {
        let mut world = EcsWorld::default();
        let spawn = |row| {
            let here = Position::of(row);
            match row % 4 {
                0 => world.create::<Alone>((here,)).into(),
                1 => world.create::<WithA>((here, A(0.0))).into(),
                2 => world.create::<WithB>((here, B(0.0))).into(),
                _ => world.create::<WithBoth>((here, A(0.0), B(0.0))).into(),
            }
        };
        let entities = shuffled((0..COUNT).map(spawn).collect());
        (world, entities)
    }

    /// The sum over all positions, entity by entity.
    pub(crate) fn gecs_total(world: &mut EcsWorld, entities: &[EntityAny]) -> u64 {
        let mut found = 0_u64;
        for entity in entities {
            ecs_find!(world, *entity, |here: &Position| found =
                found.wrapping_add(sum([&here.0[0]])));
        }
        found
    }
}

pub(crate) use gecs_tables::{gecs, gecs_total};
