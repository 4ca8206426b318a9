//! 10 000 entities move, by whole columns.
use core_ecs::each_table;
use core_ecs::generated::Views;
use flecs_ecs::prelude::{QueryAPI, World};

use crate::access::{hosted, linked};
use crate::components::{Position, Velocity};
use crate::measure::{Library, Scenario, Subject, Turn};
use crate::worlds::{sum, units};

const COUNT: usize = 10_000;

pub(crate) const SCENARIO: Scenario = Scenario {
    name: "simple_iter, slices",
    repeats: 50,
    bars: &[],
    subjects: || {
        vec![
            Subject::new(Library::Static, keyway(linked)),
            Subject::new(Library::Hosted, keyway(hosted)),
            Subject::new(Library::Bevy, bevy()),
            Subject::new(Library::Flecs, flecs()),
            Subject::new(Library::Plain, plain()),
        ]
    },
};

fn keyway(ecs: fn() -> &'static Views) -> impl FnMut(&mut Turn) {
    let mut units = units::keyway(ecs());
    units::fill(ecs(), &mut units, COUNT);
    move |turn| {
        turn.time(|| {
            each_table!(
                units.world,
                units.moving,
                |positions: &mut [Position], velocities: &[Velocity]| {
                    for (position, velocity) in positions.iter_mut().zip(velocities) {
                        position.step(velocity);
                    }
                }
            );
        });
        turn.check(|| {
            let positions = units.world.column(units.keys.1, units.table);
            sum(positions.unwrap_or_default().iter().map(|it| &it.0[0]))
        });
    }
}

fn bevy() -> impl FnMut(&mut Turn) {
    let mut world = units::bevy(COUNT);
    let mut query = world.query::<(&mut Position, &Velocity)>();
    move |turn| {
        turn.time(|| {
            let tables = query
                .contiguous_iter_mut(&mut world)
                .expect("the query is dense");
            for (positions, velocities) in tables {
                for (position, velocity) in positions.into_iter().zip(velocities) {
                    position.step(velocity);
                }
            }
        });
        turn.check(|| {
            let mut query = world.query::<&Position>();
            sum(query.iter(&world).map(|it| &it.0[0]))
        });
    }
}

fn flecs() -> impl FnMut(&mut Turn) {
    let world = World::new();
    units::flecs(&world, COUNT);
    let query = world.new_query::<(&mut Position, &Velocity)>();
    move |turn| {
        turn.time(|| {
            query.run(|mut it| {
                while it.next() {
                    let mut positions = it.field_mut::<Position>(0);
                    let velocities = it.field::<Velocity>(1);
                    for (position, velocity) in positions
                        .as_mut_slice()
                        .iter_mut()
                        .zip(velocities.as_slice())
                    {
                        position.step(velocity);
                    }
                }
            });
        });
        turn.check(|| {
            let mut found = 0_u64;
            world.each::<&Position>(|it| found = found.wrapping_add(sum([&it.0[0]])));
            found
        });
    }
}

fn plain() -> impl FnMut(&mut Turn) {
    let mut vectors = units::plain(COUNT);
    move |turn| {
        turn.time(|| {
            for (position, velocity) in vectors.positions.iter_mut().zip(&vectors.velocities) {
                position.step(velocity);
            }
        });
        turn.check(|| sum(vectors.positions.iter().map(|it| &it.0[0])));
    }
}
