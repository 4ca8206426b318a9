//! Entities with a position, a velocity, and a set of marks that says which of up to 1 024 tables they are in.
use core_ecs::generated::Views;
use core_ecs::{Fetch, Key, QueryKey};

use super::movers::mover;
use crate::components::{Mark, Position, Velocity};

/// A world of Keyway with what its users keep beside it.
pub(crate) struct ManyTables {
    pub(crate) world: core_ecs::World,
    /// Where something is.
    pub(crate) position: Key<Position>,
    /// How far it moves.
    pub(crate) velocity: Key<Velocity>,
}

impl ManyTables {
    /// Positions and velocities.
    pub(crate) fn moving(&mut self, ecs: &Views) -> QueryKey<(((), Position), Velocity)> {
        let moving = Fetch::new(self.position).and(self.velocity);
        let moving = moving.prepare(&ecs.query, &mut self.world);
        moving.expect("the components are known")
    }
}

/// A world of Keyway, `count` entities by turns in `tables` tables.
pub(crate) fn keyway(ecs: &Views, tables: usize, count: usize) -> ManyTables {
    let mut world = core_ecs::World::default();
    let fits = "a component fits";
    let position = Position::register(&ecs.component, &mut world).expect(fits);
    let velocity = Velocity::register(&ecs.component, &mut world).expect(fits);
    let marks: Vec<Key<f32>> = (0..10)
        .map(|mark| {
            let name = format!("mark {mark}");
            Key::register(&ecs.component, &mut world, &name).expect(fits)
        })
        .collect();
    for row in 0..count {
        let (here, speed) = mover(row);
        let mut values = vec![position.value(&here), velocity.value(&speed)];
        let present = marks.iter().enumerate();
        let present = present.filter(|(bit, _)| (row % tables) >> bit & 1 == 1);
        values.extend(present.map(|(_, mark)| mark.value(&0.0)));
        ecs.entity
            .spawn(&mut world, &values)
            .expect("there is room");
    }
    ManyTables {
        world,
        position,
        velocity,
    }
}

macro_rules! marks {
    ($each:ident) => {
        $each! { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 }
    };
}

/// A world of hecs, likewise.
pub(crate) fn hecs(tables: usize, count: usize) -> hecs::World {
    let mut world = hecs::World::new();
    for row in 0..count {
        let entity = world.spawn(mover(row));
        macro_rules! insert {
            ($($bit:literal),*) => {
                $(if (row % tables) >> $bit & 1 == 1 {
                    let inserted = world.insert_one(entity, Mark::<$bit>(0.0));
                    inserted.expect("the entity lives");
                })*
            };
        }
        marks!(insert);
    }
    world
}

/// A world of bevy_ecs, likewise.
pub(crate) fn bevy(tables: usize, count: usize) -> bevy_ecs::world::World {
    let mut world = bevy_ecs::world::World::new();
    for row in 0..count {
        let mut entity = world.spawn(mover(row));
        macro_rules! insert {
            ($($bit:literal),*) => {
                $(if (row % tables) >> $bit & 1 == 1 {
                    entity.insert(Mark::<$bit>(0.0));
                })*
            };
        }
        marks!(insert);
    }
    world
}
