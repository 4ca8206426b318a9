//! A world of 100 000 entities is copied over another, as a snapshot is taken again and again.
use core_ecs::World;
use core_ecs::generated::Views;

use crate::access::{hosted, linked};
use crate::measure::{Library, Scenario, Subject, Turn};
use crate::worlds::{movers, sum};

const COUNT: usize = 100_000;

pub(crate) const SCENARIO: Scenario = Scenario {
    name: "clone 100 000 over a world",
    repeats: 3,
    bars: &[],
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
    let mut copy = World::default();
    move |turn| {
        turn.time(|| ecs().world.copy(&movers.world, &mut copy));
        turn.check(|| {
            let positions = copy.column(movers.position, movers.table);
            sum(positions.unwrap_or_default().iter().map(|it| &it.0[0]))
        });
    }
}

fn plain() -> impl FnMut(&mut Turn) {
    let vectors = movers::plain(COUNT);
    let mut copy = vectors.clone();
    move |turn| {
        turn.time(|| {
            copy.0.clone_from(&vectors.0);
            copy.1.clone_from(&vectors.1);
        });
        turn.check(|| sum(copy.0.iter().map(|it| &it.0[0])));
    }
}
