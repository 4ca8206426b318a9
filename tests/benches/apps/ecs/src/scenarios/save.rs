//! A world of 100 000 entities of 24 bytes becomes bytes.
use core_ecs::generated::Views;

use crate::access::{hosted, linked};
use crate::components::Position;
use crate::measure::{Bar, Library, Scenario, Subject, Turn};
use crate::worlds::{hecs_load, hecs_save, movers, sum};

const COUNT: usize = 100_000;

pub(crate) const SCENARIO: Scenario = Scenario {
    name: "save 100 000",
    repeats: 2,
    bars: &[Bar::Under {
        nanoseconds: 300_000.0,
    }],
    subjects: || {
        vec![
            Subject::new(Library::Static, keyway(linked, COUNT)),
            Subject::new(Library::Hosted, keyway(hosted, COUNT)),
            Subject::new(Library::Hecs, hecs(COUNT)),
        ]
    },
};

pub(crate) fn keyway(ecs: impl Fn() -> &'static Views, count: usize) -> impl FnMut(&mut Turn) {
    let movers = movers::keyway(ecs(), count);
    move |turn| {
        turn.time(|| ecs().world.save(&movers.world));
        turn.check(|| {
            let bytes = ecs().world.save(&movers.world);
            let world = ecs().world.load(&bytes).expect("it was saved");
            let positions = world.column(movers.position, movers.table);
            sum(positions.unwrap_or_default().iter().map(|it| &it.0[0]))
        });
    }
}

pub(crate) fn hecs(count: usize) -> impl FnMut(&mut Turn) {
    let world = movers::hecs(count);
    move |turn| {
        turn.time(|| hecs_save(&world));
        turn.check(|| {
            let mut world = hecs_load(&hecs_save(&world));
            let positions = world.query_mut::<&Position>().into_iter();
            sum(positions.map(|it| &it.0[0]))
        });
    }
}
