//! A query is made in a world of many tables.
use super::TABLES;
use crate::access::hosted;
use crate::components::{Position, Velocity};
use crate::measure::{Growth, Library, Subject, Turn};
use crate::worlds::many_tables;
use crate::worlds::many_tables::ManyTables;

pub(crate) const GROWTH: Growth = Growth {
    name: "prepare a query",
    axis: "tables",
    unit: "per query",
    points: TABLES,
    work: |_| 1,
    repeats: |_| 20,
    subjects: |tables| {
        let tables = tables as usize;
        vec![
            Subject::new(Library::Hosted, keyway(tables)),
            Subject::new(Library::Hecs, hecs(tables)),
            Subject::new(Library::Bevy, bevy(tables)),
        ]
    },
};

/// The same terms give the same query, so each time begins with a copy of the world.
fn keyway(tables: usize) -> impl FnMut(&mut Turn) {
    let fresh = many_tables::keyway(hosted(), tables, tables);
    let copy = move || ManyTables {
        world: fresh.world.clone(),
        ..fresh
    };
    let prepare = |mut tables: ManyTables| {
        let moving = tables.moving(hosted());
        (tables, moving)
    };
    move |turn| {
        turn.time_given(&copy, prepare);
        turn.check(|| {
            let (tables, moving) = prepare(copy());
            tables.world.count(moving) as u64
        });
    }
}

fn hecs(tables: usize) -> impl FnMut(&mut Turn) {
    let mut world = many_tables::hecs(tables, tables);
    move |turn| {
        turn.time(|| {
            let mut query = hecs::PreparedQuery::<(&mut Position, &Velocity)>::new();
            let _ = query.query_mut(&mut world);
            query
        });
        turn.check(|| {
            let mut query = hecs::PreparedQuery::<(&mut Position, &Velocity)>::new();
            query.query_mut(&mut world).count() as u64
        });
    }
}

fn bevy(tables: usize) -> impl FnMut(&mut Turn) {
    let mut world = many_tables::bevy(tables, tables);
    move |turn| {
        turn.time(|| world.query::<(&mut Position, &Velocity)>());
        turn.check(|| {
            let mut query = world.query::<(&mut Position, &Velocity)>();
            query.iter_mut(&mut world).count() as u64
        });
    }
}
