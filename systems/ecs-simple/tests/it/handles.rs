//! Handles: after loading, when generations end, and of other worlds.

use core_ecs::generated::Views;
use core_ecs::{Commands, EcsError, Entity, World};

use crate::{FAST, PLAIN};

fn each(test: impl Fn(&Views)) {
    for views in [FAST, PLAIN] {
        test(&views);
    }
}

#[test]
fn a_loaded_world_gives_out_the_same_handles() {
    each(|views| {
        let mut world = World::default();
        let entities = views.entity.reserve(&mut world, 9).unwrap();
        views
            .entity
            .despawn_batch(&mut world, &[entities[7], entities[2], entities[5]]);
        let again = views.entity.spawn(&mut world, &[]).unwrap();
        assert_eq!(
            again,
            Entity {
                index: 5,
                generation: 2
            }
        );
        let mut loaded = views.world.load(&views.world.save(&world)).unwrap();
        assert!(loaded.contains(again) && !loaded.contains(entities[5]));
        for _ in 0..5 {
            assert_eq!(
                views.entity.spawn(&mut loaded, &[]),
                views.entity.spawn(&mut world, &[])
            );
        }
        assert_eq!(world.slots, loaded.slots);
    });
}

#[test]
fn an_index_whose_generations_are_used_up_is_left_alone() {
    each(|views| {
        let mut world = World::default();
        let first = views.entity.spawn(&mut world, &[]).unwrap();
        views.entity.despawn(&mut world, first);
        // As after four thousand million lives.
        world.slots[0].generation = u32::MAX - 1;
        let last_but_one = views.entity.spawn(&mut world, &[]).unwrap();
        assert!(views.entity.despawn(&mut world, last_but_one));
        let last = views.entity.spawn(&mut world, &[]).unwrap();
        assert_eq!(
            last,
            Entity {
                index: 0,
                generation: u32::MAX
            }
        );
        assert!(views.entity.despawn(&mut world, last));
        assert!(!views.entity.despawn(&mut world, last));
        assert!(!world.contains(last));
        assert_eq!(views.world.check(&world), [""; 0]);
        let mut world = views.world.load(&views.world.save(&world)).unwrap();
        let next = views.entity.spawn(&mut world, &[]).unwrap();
        assert_eq!(
            next,
            Entity {
                index: 1,
                generation: 1
            }
        );
        assert!(!world.contains(last));
        assert_eq!(views.world.check(&world), [""; 0]);
    });
}

#[test]
fn strange_handles_name_nobody() {
    each(|views| {
        let (mut world, mut other) = (World::default(), World::default());
        let own = views.entity.reserve(&mut world, 3).unwrap();
        let theirs = views.entity.reserve(&mut other, 5).unwrap();
        views.entity.despawn(&mut other, theirs[1]);
        let newer = views.entity.spawn(&mut other, &[]).unwrap();
        let made_up = [(0, 0), (0, u32::MAX), (u32::MAX, 1), (u32::MAX, u32::MAX)]
            .map(|(index, generation)| Entity { index, generation });
        let before = world.clone();
        for entity in [theirs[3], theirs[4], newer].into_iter().chain(made_up) {
            let dead = Err(EcsError::NoEntity { entity });
            assert!(!world.contains(entity));
            assert!(!views.entity.despawn(&mut world, entity));
            assert_eq!(views.hierarchy.attach(&mut world, entity, own[0]), dead);
            assert_eq!(views.hierarchy.attach(&mut world, own[0], entity), dead);
            assert_eq!(views.hierarchy.despawn_tree(&mut world, entity), 0);
            assert_eq!(views.entity.despawn_batch(&mut world, &[entity, entity]), 0);
            let mut commands = Commands::default();
            commands.despawn(entity);
            let applied = views.entity.apply(&mut world, &mut commands);
            match entity.generation {
                0 => assert_eq!(
                    applied,
                    Err(EcsError::NoPending {
                        index: entity.index
                    })
                ),
                _ => assert_eq!(applied.unwrap().skipped, 1),
            }
        }
        assert_eq!(world, before);
        // A handle of another world that names somebody here cannot be told from that one's own.
        assert!(world.contains(theirs[0]));
    });
}
