//! A world of 100 000 entities is copied, all ids alike.
use core_ecs::generated::Views;

use crate::access::{hosted, linked};
use crate::measure::{Bar, Library, Scenario, Subject, Turn};
use crate::worlds::{movers, sum};

const COUNT: usize = 100_000;

pub(crate) const SCENARIO: Scenario = Scenario {
    name: "clone 100 000",
    repeats: 3,
    bars: &[Bar::Under {
        nanoseconds: 300_000.0,
    }],
    subjects: || {
        vec![
            Subject::new(Library::Static, keyway(linked)),
            Subject::new(Library::Hosted, keyway(hosted)),
            Subject::new(Library::Plain, plain()),
        ]
    },
};

fn keyway(ecs: impl Fn() -> &'static Views) -> impl FnMut(&mut Turn) {
    let movers = movers::keyway(ecs(), COUNT);
    move |turn| {
        turn.time(|| movers.world.clone());
        turn.check(|| {
            let copy = movers.world.clone();
            let positions = copy.column(movers.position, movers.table);
            sum(positions.unwrap_or_default().iter().map(|it| &it.0[0]))
        });
    }
}

fn plain() -> impl FnMut(&mut Turn) {
    let vectors = movers::plain(COUNT);
    move |turn| {
        turn.time(|| vectors.clone());
        turn.check(|| sum(vectors.clone().0.iter().map(|it| &it.0[0])));
    }
}
