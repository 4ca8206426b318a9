//! 10 000 entities move, one by one.
use core_ecs::each;
use core_ecs::generated::Views;
use flecs_ecs::prelude::{QueryAPI, World};

use crate::access::{hosted, linked};
use crate::components::{Position, Velocity};
use crate::measure::{Bar, Library, Scenario, Subject, Turn};
use crate::worlds::{sum, units};

const COUNT: usize = 10_000;

pub(crate) const SCENARIO: Scenario = Scenario {
    name: "simple_iter",
    repeats: 50,
    bars: &[Bar::Within {
        of: Library::Plain,
        times: 1.1,
    }],
    subjects: || {
        vec![
            Subject::new(Library::Static, keyway(linked)),
            Subject::new(Library::Hosted, keyway(hosted)),
            Subject::new(Library::Hecs, hecs()),
            Subject::new(Library::Bevy, bevy()),
            Subject::new(Library::Flecs, flecs()),
            Subject::new(Library::Gecs, gecs()),
            Subject::new(Library::Plain, plain()),
        ]
    },
};

fn keyway(ecs: fn() -> &'static Views) -> impl FnMut(&mut Turn) {
    let mut units = units::keyway(ecs());
    units::fill(ecs(), &mut units, COUNT);
    move |turn| {
        turn.time(|| {
            each!(
                units.world,
                units.moving,
                |position: &mut Position, velocity: &Velocity| {
                    position.step(velocity);
                }
            );
        });
        turn.check(|| {
            let positions = units.world.column(units.keys.1, units.table);
            sum(positions.unwrap_or_default().iter().map(|it| &it.0[0]))
        });
    }
}

fn hecs() -> impl FnMut(&mut Turn) {
    let mut world = units::hecs(COUNT);
    move |turn| {
        turn.time(|| {
            for (position, velocity) in world.query_mut::<(&mut Position, &Velocity)>() {
                position.step(velocity);
            }
        });
        turn.check(|| {
            sum(world
                .query_mut::<&Position>()
                .into_iter()
                .map(|it| &it.0[0]))
        });
    }
}

fn bevy() -> impl FnMut(&mut Turn) {
    let mut world = units::bevy(COUNT);
    let mut query = world.query::<(&mut Position, &Velocity)>();
    move |turn| {
        turn.time(|| {
            for (mut position, velocity) in query.iter_mut(&mut world) {
                position.step(velocity);
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
            query.each(|(position, velocity)| position.step(velocity));
        });
        turn.check(|| {
            let mut found = 0_u64;
            world.each::<&Position>(|it| found = found.wrapping_add(sum([&it.0[0]])));
            found
        });
    }
}

fn gecs() -> impl FnMut(&mut Turn) {
    let mut world = units::gecs(COUNT);
    move |turn| {
        turn.time(|| units::gecs_step(&mut world));
        turn.check(|| units::gecs_sum(&mut world));
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
