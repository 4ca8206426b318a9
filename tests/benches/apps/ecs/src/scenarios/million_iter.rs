//! A million entities move: more than the caches next to the core hold.
use core_ecs::each;
use core_ecs::generated::Views;
use flecs_ecs::prelude::{QueryAPI, World};

use crate::access::{hosted, linked};
use crate::components::{Position, Velocity};
use crate::measure::{Bar, Library, Scenario, Subject, Turn};
use crate::worlds::{movers, sum};

const COUNT: usize = 1_000_000;

pub(crate) const SCENARIO: Scenario = Scenario {
    name: "million_iter",
    repeats: 2,
    bars: &[Bar::Within {
        of: Library::Plain,
        times: 1.2,
    }],
    subjects: || {
        vec![
            Subject::new(Library::Static, keyway(linked, COUNT)),
            Subject::new(Library::Hosted, keyway(hosted, COUNT)),
            Subject::new(Library::Hecs, hecs(COUNT)),
            Subject::new(Library::Bevy, bevy(COUNT)),
            Subject::new(Library::Flecs, flecs()),
            Subject::new(Library::Gecs, gecs()),
            Subject::new(Library::Plain, plain(COUNT)),
        ]
    },
};

pub(crate) fn keyway(ecs: fn() -> &'static Views, count: usize) -> impl FnMut(&mut Turn) {
    let mut units = movers::keyway(ecs(), count);
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
            let positions = units.world.column(units.position, units.table);
            sum(positions.unwrap_or_default().iter().map(|it| &it.0[0]))
        });
    }
}

pub(crate) fn hecs(count: usize) -> impl FnMut(&mut Turn) {
    let mut world = movers::hecs(count);
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

pub(crate) fn bevy(count: usize) -> impl FnMut(&mut Turn) {
    let mut world = movers::bevy(count);
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
    movers::flecs(&world, COUNT);
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
    let mut world = movers::gecs(COUNT);
    move |turn| {
        turn.time(|| movers::gecs_step(&mut world));
        turn.check(|| movers::gecs_sum(&mut world));
    }
}

pub(crate) fn plain(count: usize) -> impl FnMut(&mut Turn) {
    let (mut positions, velocities) = movers::plain(count);
    move |turn| {
        turn.time(|| {
            for (position, velocity) in positions.iter_mut().zip(&velocities) {
                position.step(velocity);
            }
        });
        turn.check(|| sum(positions.iter().map(|it| &it.0[0])));
    }
}
