//! 1 000 entities whose matrix is inverted a hundred times, then turns their position: the work, not the library, counts.
use core_ecs::each_table;
use core_ecs::generated::Views;
use flecs_ecs::prelude::QueryAPI;

use crate::access::{hosted, linked};
use crate::components::{Position, Transform};
use crate::measure::{Library, Scenario, Subject, Turn};
use crate::worlds::{sum, units};

const COUNT: usize = 1_000;

pub(crate) const SCENARIO: Scenario = Scenario {
    name: "heavy_compute",
    repeats: 1,
    bars: &[],
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

#[inline(always)]
fn compute(transform: &mut Transform, position: &mut Position) {
    for _ in 0..100 {
        *transform = transform.inverted();
    }
    position.0 = transform.turned(position.0);
}

fn keyway(ecs: impl Fn() -> &'static Views) -> impl FnMut(&mut Turn) {
    let mut units = units::keyway(ecs());
    units::fill(ecs(), &mut units, COUNT);
    let (transform, position, ..) = units.keys;
    let query = core_ecs::Fetch::new(transform).and(position);
    let query = query
        .prepare(&ecs().query, &mut units.world)
        .expect("the components are known");
    move |turn| {
        turn.time(|| {
            each_table!(
                units.world,
                query,
                |transforms: &mut [Transform], positions: &mut [Position]| {
                    for (transform, position) in transforms.iter_mut().zip(positions) {
                        compute(transform, position);
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

fn hecs() -> impl FnMut(&mut Turn) {
    let mut world = units::hecs(COUNT);
    move |turn| {
        turn.time(|| {
            for (transform, position) in world.query_mut::<(&mut Transform, &mut Position)>() {
                compute(transform, position);
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
    let mut query = world.query::<(&mut Transform, &mut Position)>();
    move |turn| {
        turn.time(|| {
            for (mut transform, mut position) in query.iter_mut(&mut world) {
                compute(&mut transform, &mut position);
            }
        });
        turn.check(|| {
            let mut query = world.query::<&Position>();
            sum(query.iter(&world).map(|it| &it.0[0]))
        });
    }
}

fn flecs() -> impl FnMut(&mut Turn) {
    let world = flecs_ecs::prelude::World::new();
    units::flecs(&world, COUNT);
    let query = world.new_query::<(&mut Transform, &mut Position)>();
    move |turn| {
        turn.time(|| query.each(|(transform, position)| compute(transform, position)));
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
        turn.time(|| units::gecs_each(&mut world, compute));
        turn.check(|| units::gecs_sum(&mut world));
    }
}

fn plain() -> impl FnMut(&mut Turn) {
    let mut vectors = units::plain(COUNT);
    move |turn| {
        turn.time(|| {
            for (transform, position) in vectors.transforms.iter_mut().zip(&mut vectors.positions) {
                compute(transform, position);
            }
        });
        turn.check(|| sum(vectors.positions.iter().map(|it| &it.0[0])));
    }
}
