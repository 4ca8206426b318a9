//! Entities come back from bytes under the same ids.
use core_ecs::generated::Views;

use crate::access::{hosted, linked};
use crate::components::{A, Position};
use crate::measure::{Bar, Library, Scenario, Subject, Turn};
use crate::worlds::{hecs_load, hecs_save, movers, sum};

/// The ids in each table are contiguous.
pub(crate) const CONTIGUOUS: Scenario = Scenario {
    name: "load 100 000",
    repeats: 2,
    bars: &[Bar::Faster {
        than: Library::Hecs,
        times: 5.0,
    }],
    subjects: || subjects(100_000, |_| false),
};

/// The ids of two tables take turns. hecs searches its list of free ids for each, so that its time grows with the square.
pub(crate) const INTERLEAVED: Scenario = Scenario {
    name: "load 10 000, ids interleaved",
    repeats: 2,
    bars: &[],
    subjects: || subjects(10_000, |row| row % 2 == 1),
};

fn subjects(count: usize, has_a: fn(usize) -> bool) -> Vec<Subject> {
    vec![
        Subject::new(Library::Static, keyway(linked, count, has_a)),
        Subject::new(Library::Hosted, keyway(hosted, count, has_a)),
        Subject::new(Library::Hecs, hecs(count, has_a)),
    ]
}

fn keyway(
    ecs: impl Fn() -> &'static Views,
    count: usize,
    has_a: fn(usize) -> bool,
) -> impl FnMut(&mut Turn) {
    let mut movers = movers::keyway(ecs(), count);
    let a = A::register(&ecs().component, &mut movers.world).expect("a component fits");
    let entities = movers.world.tables[movers.table.index()].entities.clone();
    for (_, entity) in entities.iter().enumerate().filter(|(row, _)| has_a(*row)) {
        let added = ecs()
            .component
            .insert(&mut movers.world, *entity, a.value(&A(1.0)));
        added.expect("the entity lives");
    }
    let bytes = ecs().world.save(&movers.world);
    let load = move || ecs().world.load(&bytes).expect("it was saved");
    move |turn| {
        turn.time(&load);
        turn.check(|| {
            let world = load();
            let positions = entities
                .iter()
                .filter_map(|it| world.get(movers.position, *it));
            sum(positions.map(|it| &it.0[0]))
        });
    }
}

fn hecs(count: usize, has_a: fn(usize) -> bool) -> impl FnMut(&mut Turn) {
    let mut world = hecs::World::new();
    let entities: Vec<_> = world.spawn_batch((0..count).map(movers::mover)).collect();
    for (_, entity) in entities.iter().enumerate().filter(|(row, _)| has_a(*row)) {
        world.insert_one(*entity, A(1.0)).expect("the entity lives");
    }
    let bytes = hecs_save(&world);
    move |turn| {
        turn.time(|| hecs_load(&bytes));
        turn.check(|| {
            let mut world = hecs_load(&bytes);
            let positions = world.query_mut::<&Position>().into_iter();
            sum(positions.map(|it| &it.0[0]))
        });
    }
}
