//! Links change at both ends together, whoever takes or gives the component.

use core_ecs::generated::Views;
use core_ecs::{Commands, ComponentId, Entity, Links, World};

use crate::compare::{FAST, PLAIN};

type Remove = fn(&Views, &mut World, &[Entity], ComponentId);

/// Each way in which an entity can lose a component.
const WAYS: [Remove; 3] = [
    |views, world, entities, component| {
        for entity in entities {
            assert_eq!(views.component.remove(world, *entity, component), Ok(true));
        }
    },
    |views, world, entities, component| {
        let had = views.component.remove_batch(world, entities, component);
        assert_eq!(had, Ok(entities.len()));
    },
    |views, world, entities, component| {
        let mut commands = Commands::default();
        for entity in entities {
            commands.remove(*entity, component);
        }
        views.entity.apply(world, &mut commands).unwrap();
    },
];

/// A root with three children, of which the second has one.
fn family(views: &Views) -> (World, [Entity; 5], ComponentId) {
    let mut world = World::default();
    let entities = views.entity.reserve(&mut world, 5).unwrap();
    let entities: [Entity; 5] = entities.try_into().unwrap();
    let [root, a, b, c, below] = entities;
    for (child, parent) in [(a, root), (b, root), (c, root), (below, b)] {
        views.hierarchy.attach(&mut world, child, parent).unwrap();
    }
    let links = world.links.unwrap();
    (world, entities, links)
}

#[test]
fn whoever_loses_its_links_leaves_its_tree() {
    for views in [FAST, PLAIN] {
        for remove in WAYS {
            let (mut world, [root, a, b, c, below], links) = family(&views);
            remove(&views, &mut world, &[b], links);
            assert_eq!(world.children(root).collect::<Vec<_>>(), [a, c]);
            assert_eq!((world.parent(b), world.parent(below)), (None, None));
            assert_eq!(world.links_of(b), None);
            loads_again(&views, &world);
            remove(&views, &mut world, &[root, a, c, below], links);
            loads_again(&views, &world);
        }
    }
}

#[test]
fn a_tree_that_loses_all_its_links_at_once_is_none_any_more() {
    for views in [FAST, PLAIN] {
        for remove in WAYS {
            let (mut world, entities, links) = family(&views);
            remove(&views, &mut world, &entities, links);
            loads_again(&views, &world);
        }
    }
}

#[test]
fn values_of_links_are_the_hierarchys_own() {
    for views in [FAST, PLAIN] {
        let (mut world, [root, a, ..], links) = family(&views);
        let half = Links {
            parent: a,
            ..Links::default()
        };
        let value = (links, bytemuck::bytes_of(&half));
        let before = views.world.save(&world);
        let mut commands = Commands::default();
        commands.insert(root, value);
        let errors = [
            views.component.insert(&mut world, root, value).unwrap_err(),
            views
                .component
                .insert_batch(&mut world, &[root], value)
                .unwrap_err(),
            views.component.set_resource(&mut world, value).unwrap_err(),
            views.entity.spawn(&mut world, &[value]).unwrap_err(),
            views.entity.apply(&mut world, &mut commands).unwrap_err(),
        ];
        for error in errors {
            assert!(
                error.to_string().contains("use `attach` and `detach`"),
                "{error}"
            );
        }
        assert!(
            before == views.world.save(&world),
            "a refusal changes nothing"
        );
        loads_again(&views, &world);
    }
}

#[track_caller]
fn loads_again(views: &Views, world: &World) {
    assert_eq!(views.world.check(world), [""; 0]);
    let saved = views.world.save(world);
    let loaded = views.world.load(&saved).unwrap();
    assert!(saved == views.world.save(&loaded));
}
