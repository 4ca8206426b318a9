//! A world that has some of everything.

use core_ecs::{
    Commands, Description, Entity, Field, FieldRole, Presence, Span, TableId, Term, Terms, World,
};

use crate::{ECS, plain};

/// A component of which two fields mean something to the world: an array of entities, and a text.
pub(crate) fn described() -> Description {
    let field = |name: &str, kind: &str, role, offset, size| Field {
        name: name.to_owned(),
        was: vec![format!("former {name}")],
        kind: kind.to_owned(),
        role,
        offset,
        size,
    };
    Description {
        name: "described".to_owned(),
        was: vec!["former".to_owned()],
        size: 32,
        alignment: 4,
        fields: vec![
            field("friends", "[Entity; 2]", FieldRole::Entity, 0, 16),
            field("title", "Text", FieldRole::Span, 16, 12),
            field("count", "u32", FieldRole::Plain, 28, 4),
        ],
    }
}

/// A tag, a resource, a family, free and used-up indices, queries, texts, and events with two readers.
pub(crate) fn sample() -> World {
    let mut world = World::default();
    let mut register =
        |description: &Description| ECS.component.register(&mut world, description).unwrap();
    let wide = register(&plain("wide", 24, 8));
    let tag = register(&plain("tag", 0, 1));
    let small = register(&plain("small", 3, 1));
    let described = register(&described());
    let clock = register(&plain("clock", 8, 8));
    ECS.component
        .set_resource(&mut world, (clock, &[9; 8]))
        .unwrap();
    world.advance();
    ECS.event.watch(&mut world, small).unwrap();
    ECS.event.watch_entities(&mut world);
    let readers = [
        ECS.event.open(&mut world),
        ECS.event.open(&mut world),
        ECS.event.open(&mut world),
    ];
    ECS.event.close(&mut world, readers[1]).unwrap();

    let mut entities = Vec::new();
    for number in 0..20_u8 {
        let mut values: Vec<(_, &[u8])> = vec![(wide, &[1; 24])];
        let bytes = [number; 3];
        if number % 2 == 0 {
            values.push((small, &bytes));
        }
        if number % 5 == 0 {
            values.push((tag, &[]));
        }
        entities.push(ECS.entity.spawn(&mut world, &values).unwrap());
    }
    for position in [1, 2] {
        insert_described(&mut world, entities[position], entities[4], position as u32);
    }
    for (child, parent) in [(5, 3), (6, 3), (7, 5)] {
        ECS.hierarchy
            .attach(&mut world, entities[child], entities[parent])
            .unwrap();
    }
    ECS.event.read(&mut world, readers[2]).unwrap();
    world.advance();
    ECS.entity.despawn_batch(&mut world, &entities[8..12]);
    use_up(&mut world, entities[11].index);
    let mut commands = Commands::default();
    let spawned = commands.spawn();
    commands.insert(spawned, (wide, &[7; 24]));
    ECS.entity.apply(&mut world, &mut commands).unwrap();

    let required = |component| Term {
        component,
        presence: Presence::Required,
    };
    for terms in [
        Terms {
            fetch: vec![required(wide)],
            without: vec![tag],
            ..Terms::default()
        },
        Terms {
            fetch: vec![
                required(wide),
                Term {
                    component: small,
                    presence: Presence::Optional,
                },
            ],
            with: vec![described],
            changed: vec![wide],
            ..Terms::default()
        },
        Terms::default(),
    ] {
        ECS.query.prepare(&mut world, &terms).unwrap();
    }
    world
}

/// Writes a value whose text has so many bytes of `x`, at the end of the arena.
fn insert_described(world: &mut World, entity: Entity, friend: Entity, length: u32) {
    let component = ECS.component.find(world, "described").unwrap();
    let arena = world
        .arenas
        .iter_mut()
        .find(|arena| arena.component == component)
        .unwrap();
    let span = Span {
        start: arena.used,
        length,
        room: 1,
    };
    arena.used += 1;
    arena.blocks.resize(1, bytemuck::Zeroable::zeroed());
    let bytes: &mut [u8] = bytemuck::cast_slice_mut(&mut arena.blocks);
    bytes[span.start as usize * Span::UNIT..][..length as usize].fill(b'x');
    let mut value = [0; 32];
    value[..8].copy_from_slice(bytemuck::bytes_of(&friend));
    value[8..16].copy_from_slice(bytemuck::bytes_of(&entity));
    value[16..28].copy_from_slice(bytemuck::bytes_of(&span));
    value[28..].copy_from_slice(&length.to_le_bytes());
    ECS.component
        .insert(world, entity, (component, &value))
        .unwrap();
}

/// Makes this free index one that was given out as often as can be.
fn use_up(world: &mut World, index: u32) {
    world.free.retain(|free| *free != index);
    world.slots[index as usize].generation = u32::MAX;
    assert_eq!(world.slots[index as usize].table, TableId::NONE);
}
