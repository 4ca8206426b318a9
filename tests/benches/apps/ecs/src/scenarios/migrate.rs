//! A component of 100 000 entities gets a fourth number.
use core_ecs::Key;
use core_ecs::generated::Views;

use crate::access::{hosted, linked};
use crate::components::{Position, Velocity};
use crate::measure::{Library, Scenario, Subject, Turn};
use crate::worlds::{movers, sum};

const COUNT: usize = 100_000;

pub(crate) const SCENARIO: Scenario = Scenario {
    name: "migrate 100 000, 12 to 16 bytes",
    repeats: 2,
    bars: &[],
    subjects: || {
        vec![
            Subject::new(Library::Static, keyway(linked)),
            Subject::new(Library::Hosted, keyway(hosted)),
        ]
    },
};

fn keyway(ecs: impl Fn() -> &'static Views) -> impl FnMut(&mut Turn) {
    let movers = movers::keyway(ecs(), COUNT);
    // The velocity as a newer build declares it: its numbers, and one more behind them.
    let mut newer = Velocity::COMPONENT.description();
    let mut added = newer.fields[0].clone();
    (newer.size, added.offset, added.size) = (16, 12, 4);
    (added.name, added.kind) = ("mass".to_owned(), "f32".to_owned());
    newer.fields.push(added);
    let newer = [newer];
    let work = move |mut world: core_ecs::World| {
        let migrated = ecs().world.migrate(&mut world, &newer);
        migrated.expect("the description can be stored");
        world
    };
    move |turn| {
        turn.time_given(|| movers.world.clone(), &work);
        turn.check(|| {
            let world = work(movers.world.clone());
            let key: Key<Position> = movers.position;
            let positions = world.column(key, movers.table);
            sum(positions.unwrap_or_default().iter().map(|it| &it.0[0]))
        });
    }
}
