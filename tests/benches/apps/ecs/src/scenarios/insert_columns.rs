//! A new world and 10 000 entities in one call from values that lie in columns already.
use std::ops::Range;

use bytemuck::Pod;
use core_ecs::generated::Views;
use core_ecs::{Key, TableId};
use flecs_ecs::prelude::{ComponentId, World};

use crate::access::{hosted, linked};
use crate::components::{Position, Rotation, Transform, Velocity};
use crate::measure::{Bar, Library, Scenario, Subject, Turn};
use crate::worlds::units::Vectors;
use crate::worlds::{sum, units};

const COUNT: usize = 10_000;

pub(crate) const SCENARIO: Scenario = Scenario {
    name: "insert, by column",
    repeats: 5,
    bars: &[Bar::Faster {
        than: Library::Hecs,
        times: 1.5,
    }],
    subjects: || {
        vec![
            Subject::new(Library::Static, keyway(linked)),
            Subject::new(Library::Hosted, keyway(hosted)),
            Subject::new(Library::Hecs, hecs()),
            Subject::new(Library::Flecs, flecs()),
            Subject::new(Library::Plain, plain()),
        ]
    },
};

fn keyway(ecs: impl Fn() -> &'static Views) -> impl FnMut(&mut Turn) {
    let source = units::plain(COUNT);
    let work = move || {
        let mut units = units::keyway(ecs());
        let rows = ecs()
            .entity
            .spawn_batch(&mut units.world, units.table, COUNT as u32)
            .expect("there is room");
        let (world, table, keys) = (&mut units.world, units.table, units.keys);
        write_rows(world, (keys.0, table), &rows, &source.transforms);
        write_rows(world, (keys.1, table), &rows, &source.positions);
        write_rows(world, (keys.2, table), &rows, &source.rotations);
        write_rows(world, (keys.3, table), &rows, &source.velocities);
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

fn write_rows<T: Pod>(
    world: &mut core_ecs::World,
    (key, table): (Key<T>, TableId),
    rows: &Range<usize>,
    values: &[T],
) {
    let column = world.rows_mut(key, table, rows.clone());
    column
        .expect("the table has the column")
        .copy_from_slice(values);
}

fn hecs() -> impl FnMut(&mut Turn) {
    let source = units::plain(COUNT);
    let work = move || {
        let mut kind = hecs::ColumnBatchType::new();
        kind.add::<Transform>()
            .add::<Position>()
            .add::<Rotation>()
            .add::<Velocity>();
        let mut batch = kind.into_batch(COUNT as u32);
        write(&mut batch, &source.transforms);
        write(&mut batch, &source.positions);
        write(&mut batch, &source.rotations);
        write(&mut batch, &source.velocities);
        let mut world = hecs::World::new();
        world.spawn_column_batch(batch.build().expect("all columns are full"));
        world
    };
    move |turn| {
        turn.time(&work);
        turn.check(|| {
            sum(work()
                .query_mut::<&Position>()
                .into_iter()
                .map(|it| &it.0[0]))
        });
    }
}

fn write<T: hecs::Component + Copy>(batch: &mut hecs::ColumnBatchBuilder, values: &[T]) {
    let mut writer = batch.writer::<T>().expect("the batch has the column");
    for value in values {
        assert!(
            writer.push(*value).is_ok(),
            "the batch is as long as the values"
        );
    }
}

/// Making its world costs more than all this, so it keeps one and deletes what it has made.
fn flecs() -> impl FnMut(&mut Turn) {
    let source = units::plain(COUNT);
    let world = World::new();
    let fill = move |world: &World| {
        world
            .entity_bulk(COUNT as u32)
            .set(&source.transforms)
            .set(&source.positions)
            .set(&source.rotations)
            .set(&source.velocities)
            .build();
    };
    move |turn| {
        turn.time(|| {
            fill(&world);
            world.delete_entities_with(Transform::id());
        });
        turn.check(|| {
            fill(&world);
            let mut found = 0_u64;
            world.each::<&Position>(|it| found = found.wrapping_add(sum([&it.0[0]])));
            world.delete_entities_with(Transform::id());
            found
        });
    }
}

fn plain() -> impl FnMut(&mut Turn) {
    let source = units::plain(COUNT);
    let work = move || Vectors {
        transforms: source.transforms.clone(),
        positions: source.positions.clone(),
        rotations: source.rotations.clone(),
        velocities: source.velocities.clone(),
    };
    move |turn| {
        turn.time(&work);
        turn.check(|| sum(work().positions.iter().map(|it| &it.0[0])));
    }
}
