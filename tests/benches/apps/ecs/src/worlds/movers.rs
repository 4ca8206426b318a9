//! Entities with a position and a velocity.
use core_ecs::generated::Views;
use core_ecs::{Fetch, Key, QueryKey, TableId};
use gecs::prelude::*;

use super::sum;
use crate::components::{Position, Velocity};

/// A world of Keyway with what its users keep beside it.
pub(crate) struct Movers {
    pub(crate) world: core_ecs::World,
    /// The table of the two components.
    pub(crate) table: TableId,
    /// Where something is.
    pub(crate) position: Key<Position>,
    /// How far it moves.
    pub(crate) velocity: Key<Velocity>,
    /// Positions and velocities.
    pub(crate) moving: QueryKey<(((), Position), Velocity)>,
}

/// A world of Keyway.
pub(crate) fn keyway(ecs: &Views, count: usize) -> Movers {
    let mut world = core_ecs::World::default();
    let fits = "a component fits";
    let position = Position::register(&ecs.component, &mut world).expect(fits);
    let velocity = Velocity::register(&ecs.component, &mut world).expect(fits);
    let table = ecs.storage.table(&mut world, &[position.id, velocity.id]);
    let moving = Fetch::new(position)
        .and(velocity)
        .prepare(&ecs.query, &mut world);
    let known = "the components are known";
    let mut movers = Movers {
        world,
        table: table.expect(known),
        position,
        velocity,
        moving: moving.expect(known),
    };
    fill(ecs, &mut movers, count);
    movers
}

/// Makes `count` entities in one call and writes their values, column by column.
pub(crate) fn fill(ecs: &Views, movers: &mut Movers, count: usize) {
    let rows = ecs
        .entity
        .spawn_batch(&mut movers.world, movers.table, count as u32)
        .expect("there is room");
    let (position, velocity, table) = (movers.position, movers.velocity, movers.table);
    let missing = "the table has the column";
    let positions = movers.world.rows_mut(position, table, rows.clone());
    for (row, value) in positions.expect(missing).iter_mut().enumerate() {
        *value = Position::of(row);
    }
    let velocities = movers.world.rows_mut(velocity, table, rows);
    velocities.expect(missing).fill(Velocity::UNIT);
}

/// The values of one entity.
pub(crate) fn mover(row: usize) -> (Position, Velocity) {
    (Position::of(row), Velocity::UNIT)
}

/// A world of hecs.
pub(crate) fn hecs(count: usize) -> hecs::World {
    let mut world = hecs::World::new();
    world.spawn_batch((0..count).map(mover));
    world
}

/// A world of bevy_ecs.
pub(crate) fn bevy(count: usize) -> bevy_ecs::world::World {
    let mut world = bevy_ecs::world::World::new();
    world.spawn_batch((0..count).map(mover));
    world
}

/// Makes entities in a world of flecs_ecs, in one call.
pub(crate) fn flecs(world: &flecs_ecs::prelude::World, count: usize) {
    let positions: Vec<_> = (0..count).map(Position::of).collect();
    world
        .entity_bulk(count as u32)
        .set(&positions)
        .set(&vec![Velocity::UNIT; count])
        .build();
}

ecs_world! {
    #[archetype_id(1)]
    ecs_archetype!(Mover, dyn, Position, Velocity);
}

/// The world of gecs.
pub(crate) type GecsWorld = EcsWorld;

/// Makes entities in a world of gecs, one by one: it has no other way.
pub(crate) fn gecs(count: usize) -> GecsWorld {
    let mut world = EcsWorld::with_capacity(count);
    for row in 0..count {
        world.create::<Mover>(mover(row));
    }
    world
}

/// Moves everything in a world of gecs.
pub(crate) fn gecs_step(world: &mut GecsWorld) {
    ecs_iter!(world, |position: &mut Position, velocity: &Velocity| {
        position.step(velocity)
    });
}

/// The sum over a world of gecs.
pub(crate) fn gecs_sum(world: &mut GecsWorld) -> u64 {
    sum(world
        .archetype_mut::<Mover>()
        .get_slice::<Position>()
        .iter()
        .map(|it| &it.0[0]))
}

/// Makes one entity in a world of gecs.
#[inline(always)]
pub(crate) fn gecs_spawn(world: &mut GecsWorld, values: (Position, Velocity)) -> Entity<Mover> {
    world.create::<Mover>(values)
}

/// Removes one entity from a world of gecs.
#[inline(always)]
pub(crate) fn gecs_despawn(world: &mut GecsWorld, entity: Entity<Mover>) {
    assert!(world.destroy(entity).is_some());
}

/// Plain vectors with values.
pub(crate) fn plain(count: usize) -> (Vec<Position>, Vec<Velocity>) {
    (
        (0..count).map(Position::of).collect(),
        vec![Velocity::UNIT; count],
    )
}
