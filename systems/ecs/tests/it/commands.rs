//! Changes that are recorded now and done later.

use core_ecs::{Commands, Description, EcsError, Entity, Field, FieldRole, Key, Refusal, World};

use crate::{ECS, plain};

/// Something wrong that is recorded.
type Mistake = fn(&mut Commands, Entity);

/// A component that is one handle.
fn parent(world: &mut World) -> core_ecs::ComponentId {
    let description = Description {
        fields: vec![Field {
            name: "0".to_owned(),
            was: Vec::new(),
            kind: "Entity".to_owned(),
            role: FieldRole::Entity,
            offset: 0,
            size: 8,
        }],
        ..plain("parent", 8, 4)
    };
    ECS.component.register(world, &description).unwrap()
}

#[test]
fn a_pending_handle_within_a_value_becomes_the_real_one() {
    let mut world = World::default();
    let parent = parent(&mut world);
    let mut commands = Commands::default();
    let (mother, child) = (commands.spawn(), commands.spawn());
    commands.insert(child, (parent, bytemuck::bytes_of(&mother)));
    commands.insert(mother, (parent, bytemuck::bytes_of(&Entity::NONE)));
    let spawned = ECS.entity.apply(&mut world, &mut commands).unwrap().spawned;
    let slot = world.locate(spawned[1]).unwrap();
    let column = &world.tables[slot.table.index()].columns[0];
    let parents: &[Entity] = column.rows(0..2);
    assert_eq!(parents[slot.row as usize], spawned[0]);
    let slot = world.locate(spawned[0]).unwrap();
    assert_eq!(parents[slot.row as usize], Entity::NONE);
}

#[test]
fn a_mistake_is_told_and_nothing_is_done() {
    let mut world = World::default();
    let height: Key<f64> = Key::register(&ECS.component, &mut world, "height").unwrap();
    let entity = ECS.entity.spawn(&mut world, &[]).unwrap();
    let unknown = core_ecs::ComponentId(9);
    let nobody = Entity {
        index: 2,
        generation: 0,
    };
    let mistakes: [(Mistake, EcsError); 6] = [
        (
            |commands, entity| commands.insert(entity, (core_ecs::ComponentId(9), &[0; 8])),
            EcsError::NoComponent { id: unknown.0 },
        ),
        (
            |commands, entity| commands.remove(entity, core_ecs::ComponentId(9)),
            EcsError::NoComponent { id: unknown.0 },
        ),
        (
            |commands, entity| commands.insert(entity, (core_ecs::ComponentId(0), &[0; 7])),
            EcsError::from(Refusal::ValueSize {
                name: "height".to_owned(),
                expected: 8,
                given: 7,
            }),
        ),
        (
            |commands, _| {
                commands.despawn(Entity {
                    index: 2,
                    generation: 0,
                })
            },
            EcsError::NoPending {
                index: nobody.index,
            },
        ),
        (
            |commands, _| commands.despawn(Entity::NONE),
            EcsError::NoPending { index: 0 },
        ),
        (
            |commands, _| commands.pending = 7,
            EcsError::NoPending { index: 7 },
        ),
    ];
    for (mistake, error) in mistakes {
        let mut commands = Commands::default();
        commands.spawn();
        commands.insert(entity, height.value(&1.0));
        mistake(&mut commands, entity);
        let before = (world.clone(), commands.clone());
        assert_eq!(ECS.entity.apply(&mut world, &mut commands), Err(error));
        assert_eq!((world.clone(), commands), before);
    }
}

#[test]
fn entities_may_trade_tables() {
    // One entity enters the table that another leaves, in one buffer.
    let mut world = World::default();
    let ids = ["a", "b"].map(|name| {
        ECS.component
            .register(&mut world, &plain(name, 4, 4))
            .unwrap()
    });
    let entities: Vec<Entity> = (0..40_u32)
        .map(|number| {
            let id = ids[number as usize % 2];
            ECS.entity
                .spawn(&mut world, &[(id, &number.to_le_bytes())])
                .unwrap()
        })
        .collect();
    let mut commands = Commands::default();
    for (number, entity) in entities.iter().enumerate() {
        let (old, new) = (ids[number % 2], ids[(number + 1) % 2]);
        commands.remove(*entity, old);
        commands.insert(*entity, (new, &(number as u32 + 100).to_le_bytes()));
    }
    ECS.entity.apply(&mut world, &mut commands).unwrap();
    assert_eq!(ECS.world.check(&world), [""; 0]);
    assert_eq!(
        world.tables.len(),
        2,
        "no table between the first and the last is made"
    );
    for (number, entity) in entities.iter().enumerate() {
        let slot = world.locate(*entity).unwrap();
        let value: &[u32] = world.tables[slot.table.index()].columns[0].rows(0..20);
        assert_eq!(value[slot.row as usize], number as u32 + 100);
    }
}

#[test]
fn buffers_of_several_lanes_are_joined_in_order() {
    let mut world = World::default();
    let parent = parent(&mut world);
    let family = || {
        let mut commands = Commands::default();
        let (mother, child) = (commands.spawn(), commands.spawn());
        commands.insert(child, (parent, bytemuck::bytes_of(&mother)));
        commands.insert(mother, (parent, bytemuck::bytes_of(&Entity::NONE)));
        commands
    };
    let (mut all, mut other) = (family(), family());
    all.append(&mut other, &world);
    assert_eq!(other, Commands::default());
    let spawned = ECS.entity.apply(&mut world, &mut all).unwrap().spawned;
    assert_eq!(spawned.len(), 4);
    let parents: &[Entity] = world.tables[0].columns[0].rows(0..4);
    assert_eq!(
        parents,
        [Entity::NONE, spawned[0], Entity::NONE, spawned[2]]
    );
}

#[test]
fn a_removal_before_a_handle_counts_it_on_once() {
    let mut world = World::default();
    let parent = parent(&mut world);
    let entity = ECS
        .entity
        .spawn(&mut world, &[(parent, bytemuck::bytes_of(&Entity::NONE))])
        .unwrap();
    let (mut all, mut other) = (Commands::default(), Commands::default());
    all.spawn();
    all.spawn();
    let mother = other.spawn();
    other.spawn();
    other.remove(entity, parent);
    other.insert(entity, (parent, bytemuck::bytes_of(&mother)));
    all.append(&mut other, &world);
    let spawned = ECS.entity.apply(&mut world, &mut all).unwrap().spawned;
    let slot = world.locate(entity).unwrap();
    let parents: &[Entity] = world.tables[slot.table.index()].columns[0].rows(0..1);
    assert_eq!(parents, [spawned[2]]);
}

#[test]
fn whole_tables_may_go_to_one() {
    let mut world = World::default();
    let [a, b, kept]: [Key<u64>; 3] =
        ["a", "b", "kept"].map(|name| Key::register(&ECS.component, &mut world, name).unwrap());
    let mut commands = Commands::default();
    let mut entities = Vec::new();
    for number in 0..32_u64 {
        let key = if number < 16 { a } else { b };
        let values = [key.value(&1), kept.value(&number)];
        let entity = ECS.entity.spawn(&mut world, &values).unwrap();
        commands.remove(entity, key.id);
        entities.push(entity);
    }
    ECS.entity.apply(&mut world, &mut commands).unwrap();
    assert_eq!(ECS.world.check(&world), [""; 0]);
    for (number, entity) in (0..).zip(entities) {
        assert_eq!(world.get(kept, entity), Some(&number));
    }
}
