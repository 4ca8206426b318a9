//! Copies, numbers, and the check.

use core_ecs::{ComponentId, Entity, Statistics, TableId, World};

use crate::ECS;
use crate::sample::sample;

/// Something that no caller of the Views can do.
type Damage = fn(&mut World);

#[test]
fn a_copy_is_equal_whatever_was_there() {
    let world = sample();
    let mut other = sample();
    ECS.component
        .register(&mut other, &crate::plain("more", 8, 8))
        .unwrap();
    ECS.entity.reserve(&mut other, 3_000).unwrap();
    let mut places = [World::default(), other, world.clone()];
    for into in &mut places {
        ECS.world.copy(&world, into);
        assert_eq!(world, *into);
    }
}

#[test]
fn a_copy_keeps_its_memory() {
    let world = sample();
    let mut into = world.clone();
    let memory = |world: &World| {
        let columns = world.tables.iter().flat_map(|table| &table.columns);
        let mut places: Vec<usize> = columns
            .map(|column| column.blocks.as_ptr() as usize)
            .collect();
        places.extend(
            world
                .tables
                .iter()
                .map(|table| table.entities.as_ptr() as usize),
        );
        places.push(world.slots.as_ptr() as usize);
        places
    };
    let before = memory(&into);
    ECS.entity
        .despawn_batch(&mut into, &world.tables[1].entities);
    ECS.world.copy(&world, &mut into);
    assert_eq!(memory(&into), before);
    assert_eq!(world, into);
}

#[test]
fn a_world_in_numbers() {
    let mut world = sample();
    ECS.storage.compact(&mut world);
    let Statistics {
        entities,
        components,
        tables,
        empty_tables,
        queries,
        used_bytes,
        garbage_bytes,
        events,
        ..
    } = ECS.world.statistics(&world);
    assert_eq!((entities, components, queries), (18, 6, 3));
    assert_eq!(tables, world.tables.len() as u64);
    assert!(empty_tables < tables);
    assert_eq!(
        (used_bytes, garbage_bytes),
        (8 + 17 * 24 + 8 * 3 + 2 * 32 + 2 * 8 + 4 * 40, 0)
    );
    assert!(events > 0);
    assert_eq!(
        ECS.world.statistics(&World::default()),
        Statistics::default()
    );
}

/// Every kind of damage that a foreign hand could do, and what the check says of it.
const DAMAGES: &[(&str, Damage)] = &[
    ("two components are named", |world| {
        world.components[1].description.name = "wide".to_owned()
    }),
    ("does not agree with its description", |world| {
        world.components[3].spans[0] = u32::MAX
    }),
    ("does not agree with its description", |world| {
        world.components[0].layout = 0
    }),
    ("cannot be stored", |world| {
        world.components[0].description.alignment = 0
    }),
    ("a table that is not its own", |world| {
        world.components[1].resource = TableId(0)
    }),
    ("has components that are unknown", |world| {
        world.tables[1].components.push(ComponentId(u32::MAX - 1))
    }),
    ("mask or places", |world| world.tables[1].places.clear()),
    ("mask or places", |world| {
        world.tables[1].mask = vec![u64::MAX; 9]
    }),
    ("columns of table", |world| {
        world.tables[1].columns[0].size = u32::MAX
    }),
    ("columns of table", |world| {
        world.tables[1].columns[0].size = 0
    }),
    ("too short or not zero", |world| {
        world.tables[1].columns[0].blocks.clear()
    }),
    ("too short or not zero", |world| {
        world.tables[1].columns[0].chunks.clear()
    }),
    ("does not know who watches it", |world| {
        world.tables[1].watched = false
    }),
    ("rows and room for", |world| world.tables[1].capacity = 0),
    ("an edge of table", |world| {
        world.tables[1].adds = vec![TableId(u32::MAX - 1); 99]
    }),
    ("does not name each table once", |world| {
        world.index.reverse()
    }),
    ("does not name each table once", |world| {
        world.index.push(TableId(u32::MAX))
    }),
    ("is not where its slot says", |world| {
        world.tables[1].entities[0] = Entity {
            index: u32::MAX,
            generation: 1,
        }
    }),
    ("slots are in use by", |world| {
        world.slots[0].table = TableId::NONE
    }),
    ("generation 0", |world| world.slots[0].generation = 0),
    ("the free list names", |world| world.free.push(u32::MAX)),
    ("asks for what cannot be", |world| {
        world.queries[0].terms.with.push(ComponentId(u32::MAX - 1))
    }),
    ("does not name the tables", |world| {
        world.queries[0].tables.clear()
    }),
    ("the arenas are not those", |world| world.arenas.clear()),
    ("lie outside of its arena", |world| world.arenas[0].used = 1),
    ("has too much garbage", |world| world.arenas[0].garbage = 3),
    ("is too short", |world| world.arenas[0].used = u32::MAX),
    ("beyond all numbers", |world| world.journal.first = u64::MAX),
    ("where no event is kept", |world| {
        world.journal.readers.push(7_000)
    }),
    ("that every reader has read", |world| {
        world.journal.readers.clear()
    }),
    ("never was", |world| {
        world.journal.events[0].entity.index = u32::MAX
    }),
];

#[test]
fn damage_is_told_without_harm() {
    for (told, damage) in DAMAGES {
        let mut world = sample();
        damage(&mut world);
        let findings = ECS.world.check(&world);
        assert!(
            findings.iter().any(|finding| finding.contains(told)),
            "{told}: {findings:?}"
        );
    }
}

#[test]
fn no_two_damages_stop_the_check() {
    for (_, first) in DAMAGES {
        for (_, second) in DAMAGES {
            let mut world = sample();
            first(&mut world);
            // What the first has taken away the second cannot damage.
            let second = std::panic::AssertUnwindSafe(|| second(&mut world));
            let _ = std::panic::catch_unwind(second);
            ECS.world.check(&world);
        }
    }
}
