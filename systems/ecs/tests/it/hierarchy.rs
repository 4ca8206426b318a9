//! Parents and children.

use core_ecs::{Commands, EcsError, Entity, Links, Refusal, World};

use crate::{ECS, plain};

/// So many entities without components.
fn entities<const N: usize>() -> (World, [Entity; N]) {
    let mut world = World::default();
    let entities = ECS.entity.reserve(&mut world, N as u32).unwrap();
    (world, entities.try_into().unwrap())
}

fn attach(world: &mut World, child: Entity, parent: Entity) {
    ECS.hierarchy.attach(world, child, parent).unwrap();
    sound(world);
}

#[track_caller]
fn sound(world: &World) {
    assert_eq!(ECS.world.check(world), [""; 0]);
}

fn children(world: &World, parent: Entity) -> Vec<Entity> {
    world.children(parent).collect()
}

#[test]
fn children_stand_in_the_order_of_attaching() {
    let (mut world, [root, a, b, c]) = entities();
    for child in [a, b, c] {
        attach(&mut world, child, root);
    }
    assert_eq!(children(&world, root), [a, b, c]);
    attach(&mut world, a, root);
    assert_eq!(children(&world, root), [b, c, a]);
    attach(&mut world, a, root);
    assert_eq!(children(&world, root), [b, c, a]);
    assert_eq!(ECS.hierarchy.detach(&mut world, c), Ok(true));
    assert_eq!(ECS.hierarchy.detach(&mut world, c), Ok(false));
    sound(&world);
    assert_eq!(children(&world, root), [b, a]);
    assert_eq!(world.parent(c), None);
    attach(&mut world, b, a);
    assert_eq!(children(&world, root), [a]);
    assert_eq!(world.ancestors(b).collect::<Vec<_>>(), [a, root]);
}

#[test]
fn nobody_is_its_own_ancestor() {
    let (mut world, [root, a, b, stranger]) = entities();
    attach(&mut world, a, root);
    attach(&mut world, b, a);
    let before = world.clone();
    for child in [root, a, b] {
        assert_eq!(
            ECS.hierarchy.attach(&mut world, child, b),
            Err(EcsError::Cycle { parent: b })
        );
    }
    assert_eq!(world, before);
    assert_eq!(
        ECS.hierarchy.attach(&mut world, stranger, stranger),
        Err(EcsError::Cycle { parent: stranger })
    );
    ECS.entity.despawn(&mut world, stranger);
    for (child, parent) in [(stranger, b), (b, stranger)] {
        assert_eq!(
            ECS.hierarchy.attach(&mut world, child, parent),
            Err(EcsError::NoEntity { entity: stranger })
        );
    }
    assert_eq!(
        ECS.hierarchy.detach(&mut world, stranger),
        Err(EcsError::NoEntity { entity: stranger })
    );
    assert_eq!(ECS.hierarchy.detach(&mut world, root), Ok(false));
}

#[test]
fn whoever_is_despawned_leaves_its_tree() {
    let (mut world, [root, a, b, c, below]) = entities();
    for child in [a, b, c] {
        attach(&mut world, child, root);
    }
    attach(&mut world, below, b);
    ECS.entity.despawn(&mut world, b);
    sound(&world);
    assert_eq!(children(&world, root), [a, c]);
    assert_eq!(world.parent(below), None);
    ECS.entity.despawn_batch(&mut world, &[a, c]);
    sound(&world);
    assert_eq!(children(&world, root), []);
    for child in [below, c] {
        let _ = ECS.hierarchy.attach(&mut world, child, root);
    }
    let mut commands = Commands::default();
    commands.despawn(root);
    ECS.entity.apply(&mut world, &mut commands).unwrap();
    sound(&world);
    assert_eq!(world.links_of(below), Some(&Links::default()));
}

#[test]
fn a_tree_goes_from_below() {
    let (mut world, [stranger, root, a, b, c, d]) = entities();
    for (child, parent) in [(root, stranger), (a, root), (b, root), (c, a), (d, a)] {
        attach(&mut world, child, parent);
    }
    assert_eq!(world.descendants(root).collect::<Vec<_>>(), [a, c, d, b]);
    assert_eq!(world.descendants(a).collect::<Vec<_>>(), [c, d]);
    assert_eq!(world.descendants(d).count(), 0);
    ECS.event.watch_entities(&mut world);
    let reader = ECS.event.open(&mut world);
    assert_eq!(ECS.hierarchy.despawn_tree(&mut world, root), 5);
    assert_eq!(ECS.hierarchy.despawn_tree(&mut world, root), 0);
    sound(&world);
    let gone: Vec<Entity> = world
        .unread(reader)
        .iter()
        .map(|event| event.entity)
        .collect();
    assert_eq!(gone, [c, d, a, b, root]);
    assert_eq!(children(&world, stranger), []);
}

#[test]
fn only_what_is_written_counts_as_changed() {
    let (mut world, [root, a, b]) = entities();
    attach(&mut world, a, root);
    let links = world.links_key().unwrap();
    assert_eq!(Links::key(&world), Some(links));
    let since = world.advance();
    assert_eq!(ECS.hierarchy.detach(&mut world, root), Ok(false));
    assert!(ECS.hierarchy.attach(&mut world, root, a).is_err());
    let changed = |world: &World| {
        let columns = world.tables.iter().flat_map(|table| &table.columns);
        columns.map(|column| column.changed).max()
    };
    assert!(changed(&world) < Some(since));
    attach(&mut world, b, a);
    assert_eq!(changed(&world), Some(since));
}

#[test]
fn another_component_of_the_name_is_refused() {
    let (mut world, [root, a]) = entities();
    ECS.component
        .register(&mut world, &plain(Links::NAME, 40, 4))
        .unwrap();
    let taken = Refusal::Layout {
        name: Links::NAME.to_owned(),
    };
    assert_eq!(ECS.hierarchy.attach(&mut world, a, root), Err(taken.into()));
    sound(&world);
}

/// Whatever somebody writes into links, walks end and nothing panics.
#[test]
fn links_that_were_written_by_hand_are_found_and_do_no_harm() {
    let (sane, [root, a, b, c, d]) = {
        let (mut world, entities) = entities();
        let [root, a, b, c, d] = entities;
        for (child, parent) in [(a, root), (b, root), (c, b), (d, b)] {
            attach(&mut world, child, parent);
        }
        (world, entities)
    };
    let key = sane.links_key().unwrap();
    let stranger = Entity {
        index: 77,
        generation: 1,
    };
    for victim in [root, a, b, c, d] {
        for value in [Entity::NONE, root, a, b, c, d, stranger] {
            for field in 0..5 {
                let mut world = sane.clone();
                let links = world.get_mut(key, victim).unwrap();
                let fields = [
                    &mut links.parent,
                    &mut links.first,
                    &mut links.last,
                    &mut links.next,
                    &mut links.previous,
                ];
                *fields.into_iter().nth(field).unwrap() = value;
                assert_eq!(world == sane, ECS.world.check(&world).is_empty());
                for entity in [root, a, b, c, d] {
                    assert!(world.descendants(entity).count() <= 2 * world.slots.len() + 1);
                    assert!(world.children(entity).count() <= 5);
                    assert!(world.ancestors(entity).count() <= 5);
                    let _ = ECS.hierarchy.attach(&mut world.clone(), entity, victim);
                    ECS.entity.despawn(&mut world.clone(), entity);
                    ECS.hierarchy.despawn_tree(&mut world.clone(), entity);
                }
                let _ = ECS.component.remove(&mut world, victim, key.id);
                ECS.hierarchy.despawn_tree(&mut world, root);
            }
        }
    }
}

/// Rings agree at both ends everywhere; only a walk finds them.
#[test]
fn rings_are_found() {
    let (mut world, [a, b, root]) = entities();
    attach(&mut world, a, root);
    attach(&mut world, b, root);
    let key = world.links_key().unwrap();
    let ring = |parent, other| Links {
        parent,
        next: other,
        previous: other,
        ..Links::default()
    };
    let mut siblings = world.clone();
    *siblings.get_mut(key, a).unwrap() = ring(root, b);
    *siblings.get_mut(key, b).unwrap() = ring(root, a);
    *siblings.get_mut(key, root).unwrap() = Links::default();
    let line = |parent| Links {
        parent,
        first: parent,
        last: parent,
        ..Links::default()
    };
    let mut ancestors = siblings.clone();
    *ancestors.get_mut(key, a).unwrap() = line(b);
    *ancestors.get_mut(key, b).unwrap() = line(a);
    for world in [&mut siblings, &mut ancestors] {
        assert_eq!(ECS.world.check(world).len(), 1);
        assert_eq!(
            world.ancestors(a).count(),
            if world.parent(a) == Some(root) { 1 } else { 3 }
        );
        ECS.hierarchy.despawn_tree(world, a);
    }
}

#[test]
fn a_loaded_world_knows_its_links() {
    let (mut world, [root, a]) = entities();
    attach(&mut world, a, root);
    let loaded = ECS.world.load(&ECS.world.save(&world)).unwrap();
    sound(&loaded);
    assert_eq!(children(&loaded, root), [a]);
    let mut copy = World::default();
    ECS.world.copy(&loaded, &mut copy);
    assert_eq!(copy, loaded);
}

#[test]
fn links_that_are_not_there_are_told_and_not_followed() {
    let (mut world, [root, child]) = entities();
    attach(&mut world, child, root);
    for table in &mut world.tables {
        table
            .columns
            .iter_mut()
            .for_each(|column| column.blocks.clear());
    }
    assert!(!ECS.world.check(&world).is_empty());
}
