//! 1 000 entities are spawned one by one into one table of a world of many; then they go again, which is not timed.
use super::TABLES;
use crate::access::hosted;
use crate::measure::{Growth, Library, Subject, Turn};
use crate::worlds::many_tables;
use crate::worlds::movers::mover;

const COUNT: usize = 1_000;

pub(crate) const GROWTH: Growth = Growth {
    name: "spawn",
    axis: "tables",
    unit: "per entity",
    points: TABLES,
    work: |_| COUNT as u64,
    repeats: |_| 1,
    subjects: |tables| {
        let tables = tables as usize;
        vec![
            Subject::new(Library::Hosted, keyway(tables)),
            Subject::new(Library::Hecs, hecs(tables)),
            Subject::new(Library::Bevy, bevy(tables)),
        ]
    },
};

fn keyway(tables: usize) -> impl FnMut(&mut Turn) {
    let mut many = many_tables::keyway(hosted(), tables, tables);
    let mut spawned = Vec::with_capacity(COUNT);
    move |turn| {
        turn.time(|| {
            for row in 0..COUNT {
                let (here, speed) = mover(row);
                let values = [many.position.value(&here), many.velocity.value(&speed)];
                let entity = hosted().entity.spawn(&mut many.world, &values);
                spawned.push(entity.expect("there is room"));
            }
        });
        turn.check(|| many.world.entity_count() as u64);
        for entity in spawned.drain(..) {
            assert!(hosted().entity.despawn(&mut many.world, entity), "it lives");
        }
    }
}

fn hecs(tables: usize) -> impl FnMut(&mut Turn) {
    let mut world = many_tables::hecs(tables, tables);
    let mut spawned = Vec::with_capacity(COUNT);
    move |turn| {
        turn.time(|| {
            for row in 0..COUNT {
                spawned.push(world.spawn(mover(row)));
            }
        });
        turn.check(|| world.len().into());
        for entity in spawned.drain(..) {
            world.despawn(entity).expect("it lives");
        }
    }
}

fn bevy(tables: usize) -> impl FnMut(&mut Turn) {
    let mut world = many_tables::bevy(tables, tables);
    let mut spawned = Vec::with_capacity(COUNT);
    move |turn| {
        turn.time(|| {
            for row in 0..COUNT {
                spawned.push(world.spawn(mover(row)).id());
            }
        });
        turn.check(|| {
            let mut query = world.query::<&crate::components::Position>();
            query.iter(&world).count() as u64
        });
        for entity in spawned.drain(..) {
            assert!(world.despawn(entity), "it lives");
        }
    }
}
