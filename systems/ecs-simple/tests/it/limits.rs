//! What no System can do is refused by both, and nothing has happened.

use core_ecs::{
    Budget, ComponentId, Description, EcsError, Entity, Field, FieldRole, LoadError, Terms, World,
};

use crate::loading::crc;
use crate::{FAST, PLAIN};

fn plain(name: &str, size: u32, alignment: u32) -> Description {
    Description {
        name: name.to_owned(),
        was: Vec::new(),
        size,
        alignment,
        fields: Vec::new(),
    }
}

#[test]
fn memory_that_is_not_to_be_had_is_refused() {
    for views in [FAST, PLAIN] {
        let mut world = World::default();
        let ids = [("small", 1, 1), ("huge", u32::MAX - 63, 64)].map(|(name, size, alignment)| {
            let description = plain(name, size, alignment);
            views.component.register(&mut world, &description).unwrap()
        });
        let table = views.storage.table(&mut world, &ids).unwrap();
        let before = world.clone();
        assert_eq!(
            views.storage.grow(&mut world, table, 1 << 20),
            Err(EcsError::Full { rows: 1 << 20 })
        );
        assert_eq!(views.world.check(&world), [""; 0]);
        assert_eq!(world, before);
    }
}

#[test]
fn lengths_that_overflow_are_not_believed() {
    for views in [FAST, PLAIN] {
        for (kind, size) in [
            ("[[u8; 9223372036854775809]; 2]", 2),
            ("[[u8; 0]; 18446744073709551615]", 0),
            ("[(); 18446744073709551615]", 0),
        ] {
            let mut world = World::default();
            let described = |kind: &str| Description {
                fields: vec![Field {
                    name: "field".to_owned(),
                    was: Vec::new(),
                    kind: kind.to_owned(),
                    role: FieldRole::Plain,
                    offset: 0,
                    size,
                }],
                ..plain("described", 2, 1)
            };
            views
                .component
                .register(&mut world, &described(kind))
                .unwrap();
            let other = described("[[u8; 1]; 2]");
            assert!(views.world.migrate(&mut world, &[other]).is_err(), "{kind}");
            let mut same = described(kind);
            same.size = 3;
            views.world.migrate(&mut world, &[same]).unwrap();
        }
    }
}

/// Two thousand tables, and as many queries that match each of them.
fn crowded() -> World {
    let mut world = World::default();
    let tags: Vec<ComponentId> = (0..2011)
        .map(|number| {
            let tag = plain(&format!("tag-{number}"), 0, 1);
            FAST.component.register(&mut world, &tag).unwrap()
        })
        .collect();
    let (of_tables, of_queries) = tags.split_at(11);
    for set in 0..2000_u32 {
        let components: Vec<ComponentId> = (0..11)
            .filter(|bit| set >> bit & 1 == 1)
            .map(|bit| of_tables[bit])
            .collect();
        FAST.storage.table(&mut world, &components).unwrap();
    }
    for tag in of_queries {
        let terms = Terms {
            without: vec![*tag],
            ..Terms::default()
        };
        FAST.query.prepare(&mut world, &terms).unwrap();
    }
    world
}

#[test]
fn a_world_that_takes_much_more_memory_than_its_file_is_saved_with_room_for_it() {
    let world = crowded();
    assert_eq!(FAST.world.check(&world), [""; 0]);
    let saved = FAST.world.save(&world);
    assert!(saved == PLAIN.world.save(&world));
    let zeros = saved.iter().rev().take_while(|byte| **byte == 0).count();
    let room = Budget::room(&world, 0);
    assert!(room == saved.len() && zeros > 1_000, "{room} {zeros}");
    for views in [FAST, PLAIN] {
        let loaded = views.world.load(&saved).unwrap();
        assert!(saved == views.world.save(&loaded));
        // One zero less is too few, one more too many.
        for length in [saved.len() - 1, saved.len() + 1] {
            let mut other = saved.clone();
            other.resize(length, 0);
            let checksum = crc(&other[16..]);
            other[12..16].copy_from_slice(&checksum.to_le_bytes());
            let error = views.world.load(&other).unwrap_err();
            assert!(matches!(error, LoadError::Invalid { .. }), "{error}");
        }
    }
}

/// A component of so many handles takes four bytes for each handle beside its description.
#[test]
fn what_is_saved_is_loaded_at_the_budget_and_beyond_it() {
    let at = Budget::ALWAYS as u32 / 4;
    for handles in [at - 1, at, at + 1, 2 * at, 40 * at] {
        let mut world = World::default();
        let description = Description {
            fields: vec![Field {
                name: "handles".to_owned(),
                was: Vec::new(),
                kind: format!("[Entity; {handles}]"),
                role: FieldRole::Entity,
                offset: 0,
                size: handles * size_of::<Entity>() as u32,
            }],
            ..plain("many", handles * size_of::<Entity>() as u32, 4)
        };
        FAST.component.register(&mut world, &description).unwrap();
        let saved = FAST.world.save(&world);
        assert!(saved == PLAIN.world.save(&world));
        for views in [FAST, PLAIN] {
            let loaded = views.world.load(&saved);
            assert!(saved == views.world.save(&loaded.unwrap()), "{handles}");
        }
    }
}
