//! A new world and 10 000 entities in one call, row by row where the library reads rows.
use core_ecs::generated::Views;
use flecs_ecs::prelude::ComponentId;

use crate::access::{hosted, linked};
use crate::components::{Position, Transform};
use crate::measure::{Bar, Library, Scenario, Subject, Turn};
use crate::worlds::{sum, units};

const COUNT: usize = 10_000;

pub(crate) const SCENARIO: Scenario = Scenario {
    name: "simple_insert",
    repeats: 5,
    bars: &[
        Bar::Faster {
            than: Library::Hecs,
            times: 4.0,
        },
        Bar::Faster {
            than: Library::Bevy,
            times: 4.0,
        },
    ],
    subjects: || {
        vec![
            Subject::new(Library::Static, keyway(linked)),
            Subject::new(Library::Hosted, keyway(hosted)),
            Subject::new(Library::Hecs, hecs),
            Subject::new(Library::Bevy, bevy),
            Subject::new(Library::Flecs, flecs()),
            Subject::new(Library::Gecs, gecs),
            Subject::new(Library::Plain, plain),
        ]
    },
};

fn keyway(ecs: impl Fn() -> &'static Views) -> impl FnMut(&mut Turn) {
    let work = move || {
        let mut units = units::keyway(ecs());
        units::fill(ecs(), &mut units, COUNT);
        units
    };
    move |turn| {
        turn.time(&work);
        turn.check(|| {
            let units = work();
            let positions = units.world.column(units.keys.1, units.table);
            sum(positions.unwrap_or_default().iter().map(|it| &it.0[0]))
        });
    }
}

fn hecs(turn: &mut Turn) {
    turn.time(|| units::hecs(COUNT));
    turn.check(|| {
        sum(units::hecs(COUNT)
            .query_mut::<&Position>()
            .into_iter()
            .map(|it| &it.0[0]))
    });
}

fn bevy(turn: &mut Turn) {
    turn.time(|| units::bevy(COUNT));
    turn.check(|| {
        let mut world = units::bevy(COUNT);
        let mut query = world.query::<&Position>();
        sum(query.iter(&world).map(|it| &it.0[0]))
    });
}

/// Making its world costs more than all this, so it keeps one and deletes what it has made.
fn flecs() -> impl FnMut(&mut Turn) {
    let world = flecs_ecs::prelude::World::new();
    move |turn| {
        turn.time(|| {
            units::flecs(&world, COUNT);
            world.delete_entities_with(Transform::id());
        });
        turn.check(|| {
            units::flecs(&world, COUNT);
            let mut found = 0_u64;
            world.each::<&Position>(|it| found = found.wrapping_add(sum([&it.0[0]])));
            world.delete_entities_with(Transform::id());
            found
        });
    }
}

fn gecs(turn: &mut Turn) {
    turn.time(|| units::gecs(COUNT));
    turn.check(|| units::gecs_sum(&mut units::gecs(COUNT)));
}

fn plain(turn: &mut Turn) {
    turn.time(|| units::plain(COUNT));
    turn.check(|| sum(units::plain(COUNT).positions.iter().map(|it| &it.0[0])));
}
