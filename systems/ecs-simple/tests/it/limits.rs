//! What no System can do is refused by both, and nothing has happened.

use core_ecs::{Description, EcsError, World};

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
