//! 100 000 entities move, spread over tables.
use core_ecs::each;

use super::TABLES;
use crate::access::hosted;
use crate::components::{Position, Velocity};
use crate::measure::{Growth, Library, Subject, Turn};
use crate::worlds::{many_tables, sum};

const COUNT: usize = 100_000;

pub(crate) const GROWTH: Growth = Growth {
    name: "iterate 100 000",
    axis: "tables",
    unit: "per entity",
    points: TABLES,
    work: |_| COUNT as u64,
    repeats: |_| 5,
    subjects: |tables| {
        let tables = tables as usize;
        vec![
            Subject::new(Library::Hosted, keyway(tables)),
            Subject::new(Library::Hecs, hecs(tables)),
            Subject::new(Library::Bevy, bevy(tables)),
        ]
    },
};

fn keyway(tables: usize) -> impl FnMut(&mut Turn) {
    let mut world = many_tables::keyway(hosted(), tables, COUNT);
    let moving = world.moving(hosted());
    let mut world = world.world;
    move |turn| {
        turn.time(|| {
            each!(
                world,
                moving,
                |position: &mut Position, velocity: &Velocity| {
                    position.step(velocity);
                }
            );
        });
        turn.check(|| {
            let mut found = 0_u64;
            each!(
                world,
                moving,
                |position: &Position, _velocity: &Velocity| found =
                    found.wrapping_add(sum([&position.0[0]]))
            );
            found
        });
    }
}

fn hecs(tables: usize) -> impl FnMut(&mut Turn) {
    let mut world = many_tables::hecs(tables, COUNT);
    let mut query = hecs::PreparedQuery::<(&mut Position, &Velocity)>::new();
    move |turn| {
        turn.time(|| {
            for (position, velocity) in query.query_mut(&mut world) {
                position.step(velocity);
            }
        });
        turn.check(|| {
            let positions = world.query_mut::<&Position>().into_iter();
            sum(positions.map(|it| &it.0[0]))
        });
    }
}

fn bevy(tables: usize) -> impl FnMut(&mut Turn) {
    let mut world = many_tables::bevy(tables, COUNT);
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
