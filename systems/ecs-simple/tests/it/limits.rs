//! What no System can do is refused by both, and nothing has happened.

use core_ecs::{Description, EcsError, Field, FieldRole, World};

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
