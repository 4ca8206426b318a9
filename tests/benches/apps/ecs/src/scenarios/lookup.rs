//! 10 000 entities of four tables are read in an order without a pattern, by a look-up that is prepared each time.
use core_ecs::generated::Views;

use crate::access::{hosted, linked};
use crate::components::Position;
use crate::measure::{Bar, Library, Scenario, Subject, Turn};
use crate::worlds::{scattered, sum};

pub(crate) const SCENARIO: Scenario = Scenario {
    name: "random access, prepared",
    repeats: 10,
    // Equal, but for what differs from run to run.
    bars: &[Bar::Within {
        of: Library::Hecs,
        times: 1.05,
    }],
    subjects: || {
        vec![
            Subject::new(Library::Static, keyway(linked)),
            Subject::new(Library::Hosted, keyway(hosted)),
            Subject::new(Library::Hecs, hecs()),
            Subject::new(Library::Bevy, bevy()),
        ]
    },
};

fn keyway(ecs: impl Fn() -> &'static Views) -> impl FnMut(&mut Turn) {
    let (world, position, entities) = scattered::keyway(ecs());
    move |turn| {
        let read = || {
            let positions = world.lookup(position);
            let found = entities.iter().filter_map(|it| positions.get(*it));
            sum(found.map(|it| &it.0[0]))
        };
        turn.time(read);
        turn.check(read);
    }
}

fn hecs() -> impl FnMut(&mut Turn) {
    let (world, entities) = scattered::hecs();
    move |turn| {
        let read = || {
            let mut query = world.query::<&Position>();
            let positions = query.view();
            let found = entities.iter().filter_map(|it| positions.get(*it));
            sum(found.map(|it| &it.0[0]))
        };
        turn.time(read);
        turn.check(read);
    }
}

fn bevy() -> impl FnMut(&mut Turn) {
    let (mut world, entities) = scattered::bevy();
    let mut query = world.query::<&Position>();
    move |turn| {
        let mut read = || {
            let positions = query.query(&world);
            let found = entities.iter().filter_map(|it| positions.get(*it).ok());
            sum(found.map(|it| &it.0[0]))
        };
        turn.time(&mut read);
        turn.check(read);
    }
}
