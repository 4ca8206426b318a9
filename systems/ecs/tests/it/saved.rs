//! Saving and loading.

use core_ecs::{Column, EcsError, Fetch, Key, LoadError, Refusal, World, each_changed};

use crate::sample::{described, sample};
use crate::{ECS, assert_same};

/// Where the checksum ends, and where the first part begins.
const BODY: usize = 16;
const PARTS: usize = 72;

pub(crate) fn seal(bytes: &mut [u8]) {
    let checksum = crc32fast::hash(&bytes[BODY..]);
    bytes[BODY - 4..BODY].copy_from_slice(&checksum.to_le_bytes());
}

/// Bytes are refused, or they are exactly what the world that they make is saved as.
#[track_caller]
fn refused_or_canonical(bytes: &[u8]) -> bool {
    match ECS.world.load(bytes) {
        Err(_) => true,
        Ok(world) => {
            assert_eq!(ECS.world.check(&world), [""; 0]);
            assert!(
                ECS.world.save(&world) == bytes,
                "loaded and saved again, these are other bytes"
            );
            false
        }
    }
}

/// The place of a part's length in the header, where the part begins, and how long it is.
fn part(bytes: &[u8], number: usize) -> (usize, usize, usize) {
    let length = |number: usize| {
        let place = 24 + 8 * number;
        u64::from_le_bytes(bytes[place..place + 8].try_into().unwrap()) as usize
    };
    (
        24 + 8 * number,
        PARTS + (0..number).map(length).sum::<usize>(),
        length(number),
    )
}

/// The world with so many bytes of a part replaced by others, under a right length and checksum.
fn replaced(bytes: &[u8], number: usize, from: usize, count: usize, with: &[u8]) -> Vec<u8> {
    let (place, start, length) = part(bytes, number);
    let mut changed = bytes.to_vec();
    changed.splice(start + from..start + from + count, with.iter().copied());
    let length = (length + with.len() - count) as u64;
    changed[place..place + 8].copy_from_slice(&length.to_le_bytes());
    seal(&mut changed);
    changed
}

#[test]
fn a_world_comes_back_as_it_was() {
    let world = sample();
    assert_eq!(ECS.world.check(&world), [""; 0]);
    let bytes = ECS.world.save(&world);
    let mut loaded = ECS.world.load(&bytes).unwrap();
    assert_same(&with_saved_ticks(&world), &loaded);
    assert_eq!(world.components, loaded.components);
    assert_eq!(
        (&world.queries, &world.index),
        (&loaded.queries, &loaded.index)
    );
    assert_eq!((&world.journal, world.tick), (&loaded.journal, loaded.tick));
    assert_eq!(ECS.world.check(&loaded), [""; 0]);
    assert!(ECS.world.save(&loaded) == bytes);

    let mut world = world;
    assert_eq!(
        ECS.entity.reserve(&mut world, 9),
        ECS.entity.reserve(&mut loaded, 9)
    );
    assert!(ECS.world.save(&world) == ECS.world.save(&loaded));
}

/// The world with the ticks that are saved: of each 1,024 rows the latest.
fn with_saved_ticks(world: &World) -> World {
    let mut world = world.clone();
    for table in &mut world.tables {
        let used = table.rows().div_ceil(Column::CHUNK);
        for column in &mut table.columns {
            for alike in column.chunks[..used].chunks_mut(1024 / Column::CHUNK) {
                let latest = alike.iter().max().copied();
                alike.fill(latest.unwrap());
            }
        }
    }
    world
}

#[test]
fn a_change_is_visited_after_loading_within_its_1024_rows() {
    let mut world = World::default();
    let value: Key<u64> = Key::register(&ECS.component, &mut world, "value").unwrap();
    let changed = Fetch::new(value).changed(value);
    let query = changed.prepare(&ECS.query, &mut world).unwrap();
    let table = ECS.storage.table(&mut world, &[value.id]).unwrap();
    let rows = ECS.entity.spawn_batch(&mut world, table, 3000).unwrap();
    let values = world.rows_mut(value, table, rows).unwrap();
    values
        .iter_mut()
        .zip(0..)
        .for_each(|(value, row)| *value = row);
    let since = world.advance();
    world.rows_mut(value, table, 2500..2501).unwrap()[0] = 2500;
    let mut visited = Vec::new();
    each_changed!(&world, query, since, |value: &u64| visited.push(*value));
    assert_eq!(visited, (2496..2528).collect::<Vec<u64>>());

    let bytes = ECS.world.save(&world);
    let loaded = ECS.world.load(&bytes).unwrap();
    assert_same(&with_saved_ticks(&world), &loaded);
    visited.clear();
    each_changed!(&loaded, query, since, |value: &u64| visited.push(*value));
    assert_eq!(visited, (2048..3000).collect::<Vec<u64>>());
    assert!(ECS.world.save(&loaded) == bytes);
}

#[test]
fn what_is_not_said_is_not_saved() {
    let mut world = sample();
    let bytes = ECS.world.save(&world);
    ECS.storage
        .grow(&mut world, core_ecs::TableId(1), 5_000)
        .unwrap();
    assert!(ECS.world.save(&world) == bytes, "room");
    ECS.component.register(&mut world, &described()).unwrap();
    assert!(ECS.world.save(&world) == bytes, "former names");
    let copy = world.clone();
    assert!(ECS.world.save(&copy) == bytes);
}

#[test]
fn an_empty_world_is_72_bytes_and_counts() {
    let bytes = ECS.world.save(&World::default());
    assert_eq!(bytes.len(), PARTS + 4 + 4 + 8 + 4 + 21);
    assert_eq!(ECS.world.load(&bytes), Ok(World::default()));
}

#[test]
fn every_cut_is_told() {
    let bytes = ECS.world.save(&sample());
    for length in 0..bytes.len() {
        let error = ECS.world.load(&bytes[..length]).unwrap_err();
        let told = match error {
            LoadError::Foreign => length == 0,
            LoadError::Truncated { length: told, .. } => told == length as u64,
            _ => false,
        };
        assert!(told, "cut to {length}: {error:?}");
    }
    let cut = ECS.world.load(&bytes[..bytes.len() - 1]).unwrap_err();
    assert_eq!(
        cut.to_string(),
        format!(
            "the saved world ends at byte {}, within the journal; it was cut off, take another copy",
            bytes.len() - 1
        )
    );
}

#[test]
fn every_damaged_bit_is_noticed() {
    let mut bytes = ECS.world.save(&sample());
    for bit in 0..bytes.len() * 8 {
        bytes[bit / 8] ^= 1 << (bit % 8);
        assert!(ECS.world.load(&bytes).is_err(), "bit {bit}");
        bytes[bit / 8] ^= 1 << (bit % 8);
    }
}

#[test]
fn with_a_right_checksum_bits_are_refused_or_believed_wholly() {
    let mut bytes = ECS.world.save(&sample());
    let mut refused = 0;
    for bit in BODY * 8..bytes.len() * 8 {
        bytes[bit / 8] ^= 1 << (bit % 8);
        seal(&mut bytes);
        refused += usize::from(refused_or_canonical(&bytes));
        bytes[bit / 8] ^= 1 << (bit % 8);
    }
    assert!(refused > 1_000, "{refused}");
}

#[test]
fn with_a_right_checksum_every_cut_of_every_part_is_refused() {
    let bytes = ECS.world.save(&sample());
    for number in 0..6 {
        let (_, _, length) = part(&bytes, number);
        for kept in 0..length {
            let cut = replaced(&bytes, number, kept, length - kept, &[]);
            assert!(refused_or_canonical(&cut), "part {number} cut to {kept}");
        }
        assert!(
            refused_or_canonical(&replaced(&bytes, number, length, 0, &[0])),
            "part {number} lengthened"
        );
    }
}

#[test]
fn great_numbers_are_refused_before_they_are_believed() {
    let bytes = ECS.world.save(&sample());
    for place in PARTS..bytes.len() - 4 {
        for number in [u32::MAX, u32::MAX - 1, 1 << 31, 0x00ff_ffff] {
            let mut changed = bytes.clone();
            changed[place..place + 4].copy_from_slice(&number.to_le_bytes());
            seal(&mut changed);
            refused_or_canonical(&changed);
        }
    }
}

#[test]
fn few_bytes_cannot_ask_for_much_memory() {
    let mut world = World::default();
    let empty = ECS.world.save(&world);
    for number in 0..3_000_u32 {
        ECS.component
            .register(&mut world, &crate::plain(&number.to_string(), 0, 1))
            .unwrap();
    }
    let components = ECS.world.save(&world);
    let (_, start, length) = part(&components, 0);
    let bytes = replaced(&empty, 0, 0, 4, &components[start..start + length]);
    // Each table names one component and a last one, so that its places are many.
    let table = |first: u32| [2_u32, first, 2_999, 0].map(u32::to_le_bytes).concat();
    let mut tables = 2_999_u32.to_le_bytes().to_vec();
    (0..2_999).for_each(|first| tables.extend(table(first)));
    let bytes = replaced(&bytes, 1, 0, 4, &tables);
    let error = ECS.world.load(&bytes).unwrap_err();
    assert!(
        error
            .to_string()
            .contains("more memory than such a world can need"),
        "{error}"
    );
}

#[test]
fn a_field_of_many_entities_cannot_ask_for_much_memory() {
    let mut bytes = ECS.world.save(&World::default());
    let text = |text: &str| [&(text.len() as u32).to_le_bytes(), text.as_bytes()].concat();
    let numbers = |numbers: &[u32]| -> Vec<u8> {
        let bytes = numbers.iter().flat_map(|number| number.to_le_bytes());
        bytes.collect()
    };
    for (role, size) in [(1, u32::MAX - 7), (2, u32::MAX - 3)] {
        let size_of_all = u32::MAX - 3;
        let component = [
            numbers(&[1]),
            text("greedy"),
            numbers(&[size_of_all, 4, u32::MAX]),
            vec![0],
            numbers(&[1]),
            text("all"),
            text("[Entity; 536870911]"),
            vec![role],
            numbers(&[0, size]),
        ];
        let (_, _, length) = part(&bytes, 0);
        bytes = replaced(&bytes, 0, 0, length, &component.concat());
        let error = ECS.world.load(&bytes).unwrap_err().to_string();
        assert!(error.contains("more memory than such a world"), "{error}");
    }
}

#[test]
fn nothing_happened_in_the_future() {
    let world = sample();
    let damages: [fn(&mut World); 3] = [
        |world| world.tick = u64::MAX,
        |world| {
            let last = world.tables.iter_mut().rev();
            let mut columns = last.flat_map(|table| &mut table.columns);
            columns.next().unwrap().changed = world.tick + 1;
        },
        |world| world.journal.events[0].tick = world.tick + 1,
    ];
    for (number, damage) in damages.into_iter().enumerate() {
        let mut damaged = world.clone();
        damage(&mut damaged);
        assert_eq!(ECS.world.check(&damaged).len(), 1, "damage {number}");
        let saved = ECS.world.save(&damaged);
        assert!(ECS.world.load(&saved).is_err(), "damage {number}");
    }
}

#[test]
fn what_it_is_not_is_told() {
    let bytes = ECS.world.save(&sample());
    assert_eq!(
        ECS.world.load(b"PK\x03\x04 something else"),
        Err(LoadError::Foreign)
    );
    let mut newer = bytes.clone();
    newer[8] = 2;
    assert_eq!(
        ECS.world.load(&newer),
        Err(LoadError::Newer {
            format: 2,
            known: 1
        })
    );
    let mut longer = bytes.clone();
    longer.push(0);
    assert_eq!(ECS.world.load(&longer), Err(LoadError::Checksum));
    seal(&mut longer);
    let LoadError::Invalid { reason } = ECS.world.load(&longer).unwrap_err() else {
        panic!("a byte too much is refused");
    };
    assert_eq!(reason, "the zeros behind it are not as many as it needs");
    *longer.last_mut().unwrap() = 1;
    seal(&mut longer);
    let LoadError::Invalid { reason } = ECS.world.load(&longer).unwrap_err() else {
        panic!("a byte too much is refused");
    };
    assert_eq!(reason, "something is behind its last part");
}

#[test]
fn contradictions_are_told() {
    let bytes = ECS.world.save(&sample());
    let told = |changed: &[u8]| match ECS.world.load(changed) {
        Err(LoadError::Invalid { reason }) => reason,
        other => panic!("{other:?}"),
    };
    // The name of the first component, the entity of the first row, the first index of the free list.
    assert_eq!(
        told(&replaced(&bytes, 0, 8, 1, &[0xff])),
        "the components hold a text that is not UTF-8"
    );
    assert_eq!(
        told(&replaced(&bytes, 1, 16, 4, &[3, 0, 0, 0])),
        "two entities have index 3"
    );
    assert_eq!(
        told(&replaced(&bytes, 1, 20, 4, &[0; 4])),
        "the entity with index 0 has generation 0, which names nobody"
    );
    assert_eq!(
        told(&replaced(&bytes, 2, 4, 4, &[99, 0, 0, 0])),
        "an entity has index 99 where there are 21"
    );
}

#[test]
fn former_names_are_no_other_layout() {
    let mut world = sample();
    let id = ECS.component.find(&world, "described").unwrap();
    let mut other = described();
    other.was = vec!["yet another".to_owned()];
    assert_eq!(ECS.component.register(&mut world, &other), Ok(id));
    other.fields[2].kind = "i32".to_owned();
    let refused = EcsError::from(Refusal::Layout {
        name: "described".to_owned(),
    });
    assert_eq!(ECS.component.register(&mut world, &other), Err(refused));
    assert_eq!(world.components[id.index()].spans, [16]);
    assert_eq!(world.components[id.index()].entities, [0, 8]);
}
