//! Entities with a transform, a position, a rotation and a velocity: the suite's four components.
use core_ecs::generated::Views;
use core_ecs::{Fetch, Key, QueryKey, TableId};
use gecs::prelude::*;

use super::sum;
use crate::components::{Position, Rotation, Transform, Velocity};

/// A world of Keyway with what its users keep beside it.
pub(crate) struct Units {
    pub(crate) world: core_ecs::World,
    /// The table of the four components.
    pub(crate) table: TableId,
    pub(crate) keys: (Key<Transform>, Key<Position>, Key<Rotation>, Key<Velocity>),
    /// Positions and velocities.
    pub(crate) moving: QueryKey<(((), Position), Velocity)>,
}

/// An empty world of Keyway that knows the components.
pub(crate) fn keyway(ecs: &Views) -> Units {
    let mut world = core_ecs::World::default();
    let keys = (
        Transform::register(&ecs.component, &mut world).expect("a component fits"),
        Position::register(&ecs.component, &mut world).expect("a component fits"),
        Rotation::register(&ecs.component, &mut world).expect("a component fits"),
        Velocity::register(&ecs.component, &mut world).expect("a component fits"),
    );
    let ids = [keys.0.id, keys.1.id, keys.2.id, keys.3.id];
    let table = ecs
        .storage
        .table(&mut world, &ids)
        .expect("the components are known");
    let moving = Fetch::new(keys.1)
        .and(keys.3)
        .prepare(&ecs.query, &mut world);
    Units {
        world,
        table,
        keys,
        moving: moving.expect("the components are known"),
    }
}

/// Makes `count` entities in one call and writes their values, column by column.
pub(crate) fn fill(ecs: &Views, units: &mut Units, count: usize) {
    let rows = ecs
        .entity
        .spawn_batch(&mut units.world, units.table, count as u32)
        .expect("there is room");
    let (transform, position, rotation, velocity) = units.keys;
    let (world, table) = (&mut units.world, units.table);
    let missing = "the table has the column";
    let transforms = world.rows_mut(transform, table, rows.clone());
    transforms.expect(missing).fill(Transform::UNIT);
    let positions = world.rows_mut(position, table, rows.clone());
    for (row, value) in positions.expect(missing).iter_mut().enumerate() {
        *value = Position::of(row);
    }
    let rotations = world.rows_mut(rotation, table, rows.clone());
    rotations.expect(missing).fill(Rotation::UNIT);
    let velocities = world.rows_mut(velocity, table, rows);
    velocities.expect(missing).fill(Velocity::UNIT);
}

/// The values of one entity.
pub(crate) fn unit(row: usize) -> (Transform, Position, Rotation, Velocity) {
    (
        Transform::UNIT,
        Position::of(row),
        Rotation::UNIT,
        Velocity::UNIT,
    )
}

/// A world of hecs.
pub(crate) fn hecs(count: usize) -> hecs::World {
    let mut world = hecs::World::new();
    world.spawn_batch((0..count).map(unit));
    world
}

/// A world of bevy_ecs.
pub(crate) fn bevy(count: usize) -> bevy_ecs::world::World {
    let mut world = bevy_ecs::world::World::new();
    world.spawn_batch((0..count).map(unit));
    world
}

/// Makes entities in a world of flecs_ecs, in one call.
pub(crate) fn flecs(world: &flecs_ecs::prelude::World, count: usize) {
    let positions: Vec<_> = (0..count).map(Position::of).collect();
    world
        .entity_bulk(count as u32)
        .set(&vec![Transform::UNIT; count])
        .set(&positions)
        .set(&vec![Rotation::UNIT; count])
        .set(&vec![Velocity::UNIT; count])
        .build();
}

ecs_world! {
    #[archetype_id(1)]
    ecs_archetype!(Unit, dyn, Transform, Position, Rotation, Velocity);
}

/// The world of gecs.
pub(crate) type GecsWorld = EcsWorld;

/// Makes entities in a world of gecs, one by one: it has no other way.
pub(crate) fn gecs(count: usize) -> GecsWorld {
    let mut world = EcsWorld::with_capacity(count);
    for row in 0..count {
        world.create::<Unit>(unit(row));
    }
    world
}

/// Moves everything in a world of gecs.
pub(crate) fn gecs_step(world: &mut GecsWorld) {
    ecs_iter!(world, |position: &mut Position, velocity: &Velocity| {
        position.step(velocity)
    });
}

/// Makes one entity in a world of gecs.
#[inline(always)]
pub(crate) fn gecs_spawn(world: &mut GecsWorld, values: (Transform, Position, Rotation, Velocity)) {
    world.create::<Unit>(values);
}

/// Works on every transform and position of a world of gecs.
#[inline(always)]
pub(crate) fn gecs_each(world: &mut GecsWorld, work: impl Fn(&mut Transform, &mut Position)) {
    ecs_iter!(world, |transform: &mut Transform,
                      position: &mut Position| work(
        transform, position
    ));
}

/// The sum over a world of gecs.
pub(crate) fn gecs_sum(world: &mut GecsWorld) -> u64 {
    sum(world
        .archetype_mut::<Unit>()
        .get_slice::<Position>()
        .iter()
        .map(|it| &it.0[0]))
}

/// Plain vectors.
#[derive(Default)]
pub(crate) struct Vectors {
    /// One per entity.
    pub(crate) transforms: Vec<Transform>,
    /// One per entity.
    pub(crate) positions: Vec<Position>,
    /// One per entity.
    pub(crate) rotations: Vec<Rotation>,
    /// One per entity.
    pub(crate) velocities: Vec<Velocity>,
}

/// Plain vectors with values.
pub(crate) fn plain(count: usize) -> Vectors {
    Vectors {
        transforms: vec![Transform::UNIT; count],
        positions: (0..count).map(Position::of).collect(),
        rotations: vec![Rotation::UNIT; count],
        velocities: vec![Velocity::UNIT; count],
    }
}
