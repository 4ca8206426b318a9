//! 10 000 entities of four tables are read in an order without a pattern, each asked of the world.
use core_ecs::generated::Views;
use flecs_ecs::prelude::EntityViewGet;

use crate::access::{hosted, linked};
use crate::components::Position;
use crate::measure::{Bar, Library, Scenario, Subject, Turn};
use crate::worlds::{scattered, sum};

pub(crate) const SCENARIO: Scenario = Scenario {
    name: "random access, get",
    repeats: 5,
    bars: &[
        Bar::Faster {
            than: Library::Hecs,
            times: 1.3,
        },
        Bar::Faster {
            than: Library::Bevy,
            times: 1.3,
        },
    ],
    subjects: || {
        vec![
            Subject::new(Library::Static, keyway(linked)),
            Subject::new(Library::Hosted, keyway(hosted)),
            Subject::new(Library::Hecs, hecs()),
            Subject::new(Library::Bevy, bevy()),
            Subject::new(Library::Flecs, flecs()),
            Subject::new(Library::Gecs, gecs()),
        ]
    },
};

fn keyway(ecs: impl Fn() -> &'static Views) -> impl FnMut(&mut Turn) {
    let (world, position, entities) = scattered::keyway(ecs());
    move |turn| {
        let read = || {
            sum(entities
                .iter()
                .filter_map(|it| world.get(position, *it))
                .map(|it| &it.0[0]))
        };
        turn.time(read);
        turn.check(read);
    }
}

fn hecs() -> impl FnMut(&mut Turn) {
    let (world, entities) = scattered::hecs();
    move |turn| {
        let read = || {
            let mut found = 0_u64;
            for entity in &entities {
                if let Ok(here) = world.get::<&Position>(*entity) {
                    found = found.wrapping_add(sum([&here.0[0]]));
                }
            }
            found
        };
        turn.time(read);
        turn.check(read);
    }
}

fn bevy() -> impl FnMut(&mut Turn) {
    let (world, entities) = scattered::bevy();
    move |turn| {
        let read = || {
            let found = entities.iter().filter_map(|it| world.get::<Position>(*it));
            sum(found.map(|it| &it.0[0]))
        };
        turn.time(read);
        turn.check(read);
    }
}

fn flecs() -> impl FnMut(&mut Turn) {
    let (world, entities) = scattered::flecs();
    move |turn| {
        let read = || {
            let mut found = 0_u64;
            for entity in &entities {
                let entity = world.entity_from_id(*entity);
                entity.get::<&Position>(|here| found = found.wrapping_add(sum([&here.0[0]])));
            }
            found
        };
        turn.time(read);
        turn.check(read);
    }
}

fn gecs() -> impl FnMut(&mut Turn) {
    let (mut world, entities) = scattered::gecs();
    move |turn| {
        turn.time(|| scattered::gecs_total(&mut world, &entities));
        turn.check(|| scattered::gecs_total(&mut world, &entities));
    }
}
