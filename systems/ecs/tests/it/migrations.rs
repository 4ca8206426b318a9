//! Components get other layouts.

use core_ecs::{
    Commands, Description, Entity, Fetch, Field, FieldRole, Key, List, Refusal, Text, World,
};

use crate::{ECS, plain};

const PLAIN: FieldRole = FieldRole::Plain;

fn field(name: &str, was: &[&str], kind: &str, role: FieldRole, size: u32) -> Field {
    Field {
        name: name.to_owned(),
        was: was.iter().map(|was| (*was).to_owned()).collect(),
        kind: kind.to_owned(),
        role,
        offset: 0,
        size,
    }
}

/// A component of these fields, one behind the other.
fn component(name: &str, fields: Vec<Field>) -> Description {
    let mut description = Description {
        fields,
        ..plain(name, 0, 1)
    };
    for field in &mut description.fields {
        field.offset = description.size;
        description.size += field.size;
    }
    description
}

fn numbers(name: &str, fields: &[(&str, &str, u32)]) -> Description {
    component(
        name,
        fields
            .iter()
            .map(|(name, kind, size)| field(name, &[], kind, PLAIN, *size))
            .collect(),
    )
}

/// A world with three entities that have the component with these bytes, and one that has not.
fn world(description: &Description, value: &[u8]) -> (World, Vec<Entity>) {
    let mut world = World::default();
    let other = ECS
        .component
        .register(&mut world, &plain("other", 4, 4))
        .unwrap();
    let id = ECS.component.register(&mut world, description).unwrap();
    let last = ECS
        .component
        .register(&mut world, &plain("last", 2, 1))
        .unwrap();
    let entities = vec![
        ECS.entity.spawn(&mut world, &[(id, value)]).unwrap(),
        ECS.entity
            .spawn(
                &mut world,
                &[(id, value), (other, &[1; 4]), (last, &[2; 2])],
            )
            .unwrap(),
        ECS.entity
            .spawn(&mut world, &[(id, value), (other, &[1; 4])])
            .unwrap(),
        ECS.entity.spawn(&mut world, &[(other, &[1; 4])]).unwrap(),
    ];
    world.advance();
    (world, entities)
}

/// The bytes of a component of an entity.
fn value<'w>(world: &'w World, name: &str, entity: Entity) -> &'w [u8] {
    let id = ECS.component.find(world, name).unwrap();
    let slot = world.locate(entity).unwrap();
    let table = &world.tables[slot.table.index()];
    let column = &table.columns[table.place(id).unwrap()];
    let size = column.size as usize;
    &column.bytes()[slot.row as usize * size..][..size]
}

/// After the migration everybody who had the component has these bytes, stamped, and the rest is as it was.
#[track_caller]
fn becomes(old: &Description, bytes: &[u8], new: &Description, expected: &[u8]) {
    let (mut world, entities) = world(old, bytes);
    ECS.world
        .migrate(&mut world, std::slice::from_ref(new))
        .unwrap();
    assert_eq!(ECS.world.check(&world), [""; 0]);
    for entity in &entities[..3] {
        assert_eq!(value(&world, &new.name, *entity), expected);
    }
    assert_eq!(value(&world, "other", entities[1]), [1; 4]);
    assert_eq!(value(&world, "last", entities[1]), [2; 2]);
    let saved = ECS.world.save(&world);
    let mut loaded = ECS.world.load(&saved).unwrap();
    ECS.world
        .migrate(&mut loaded, std::slice::from_ref(new))
        .unwrap();
    assert!(
        ECS.world.save(&loaded) == saved,
        "a component that is what it shall be is left alone"
    );
}

#[track_caller]
fn refused(old: &Description, new: &Description, told: &str) {
    let (mut world, _) = world(old, &vec![1; old.size as usize]);
    let before = world.clone();
    let error = ECS
        .world
        .migrate(&mut world, std::slice::from_ref(new))
        .unwrap_err();
    assert!(error.to_string().contains(told), "{error}");
    assert_eq!(world, before);
}

#[test]
fn fields_are_added_removed_and_reordered() {
    let old = numbers("c", &[("a", "u8", 1), ("b", "u16", 2), ("gone", "u32", 4)]);
    let new = numbers(
        "c",
        &[("new", "[u8; 2]", 2), ("b", "u16", 2), ("a", "u8", 1)],
    );
    becomes(&old, &[1, 2, 3, 9, 9, 9, 9], &new, &[0, 0, 2, 3, 1]);
}

#[test]
fn numbers_are_widened() {
    let old = numbers(
        "c",
        &[
            ("u", "u8", 1),
            ("i", "i8", 1),
            ("f", "f32", 4),
            ("a", "[i8; 2]", 2),
        ],
    );
    let new = numbers(
        "c",
        &[
            ("u", "i16", 2),
            ("i", "i32", 4),
            ("f", "f64", 8),
            ("a", "[i16; 3]", 6),
        ],
    );
    let mut before = vec![200, -3_i8 as u8];
    before.extend(1.5_f32.to_le_bytes());
    before.extend([7, -1_i8 as u8]);
    let mut after = 200_i16.to_le_bytes().to_vec();
    after.extend((-3_i32).to_le_bytes());
    after.extend(1.5_f64.to_le_bytes());
    after.extend([7_i16, -1, 0].map(i16::to_le_bytes).concat());
    becomes(&old, &before, &new, &after);
}

#[test]
fn names_and_former_names_find_components_and_fields() {
    let old = numbers("old", &[("orbit.size", "u8", 1), ("b", "u8", 1)]);
    let new = component(
        "new",
        vec![
            field("b", &[], "u8", PLAIN, 1),
            field("orbit.radius", &["r", "orbit.size"], "u8", PLAIN, 1),
        ],
    );
    let new = Description {
        was: vec!["older".to_owned(), "old".to_owned()],
        ..new
    };
    becomes(&old, &[1, 2], &new, &[2, 1]);
}

#[test]
fn arrays_keep_what_both_have() {
    let bytes: Vec<u8> = (1..=6).collect();
    let old = numbers("c", &[("a", "[[u8; 3]; 2]", 6)]);
    becomes(
        &old,
        &bytes,
        &numbers("c", &[("a", "[[u8; 3]; 3]", 9)]),
        &[1, 2, 3, 4, 5, 6, 0, 0, 0],
    );
    becomes(
        &old,
        &bytes,
        &numbers("c", &[("a", "[[u8; 3]; 1]", 3)]),
        &[1, 2, 3],
    );
    becomes(
        &old,
        &bytes,
        &numbers("c", &[("a", "[[u8; 4]; 2]", 8)]),
        &[1, 2, 3, 0, 4, 5, 6, 0],
    );
    becomes(
        &old,
        &bytes,
        &numbers("c", &[("a", "[[u16; 2]; 2]", 8)]),
        &[1, 0, 2, 0, 4, 0, 5, 0],
    );
}

#[test]
fn what_would_lose_values_is_refused() {
    let old = numbers("c", &[("a", "u16", 2), ("b", "u16", 2)]);
    refused(
        &old,
        &numbers("c", &[("a", "u8", 1)]),
        "`a` was `u16` and would be `u8`",
    );
    refused(
        &old,
        &numbers("c", &[("a", "i16", 2)]),
        "`a` was `u16` and would be `i16`",
    );
    refused(&old, &numbers("c", &[("a", "[u16; 1]", 2)]), "`[u16; 1]`");
    refused(
        &old,
        &component("c", vec![field("a", &[], "Entity", FieldRole::Entity, 8)]),
        "`Entity`",
    );
    refused(
        &old,
        &numbers("d", &[("a", "u16", 2)]),
        "there is none of this name",
    );
    refused(&old, &plain("c", 4, 1), "its fields are not known");
    refused(
        &plain("c", 4, 1),
        &plain("c", 8, 1),
        "its fields are not known",
    );
    refused(&old, &plain("c", 4, 3), "its alignment is 3");
    let both = component(
        "c",
        vec![
            field("x", &["a"], "u16", PLAIN, 2),
            field("y", &["a"], "u16", PLAIN, 2),
        ],
    );
    refused(&old, &both, "`x` and `y` both are what `a` was");
}

#[test]
fn all_or_none() {
    let old = numbers("c", &[("a", "u16", 2)]);
    let (mut world, _) = world(&old, &[1, 2]);
    let before = world.clone();
    let wider = numbers("c", &[("a", "u32", 4)]);
    let wrong = Description {
        size: 3,
        alignment: 2,
        ..plain("other", 0, 1)
    };
    assert!(
        ECS.world
            .migrate(&mut world, &[wider.clone(), wrong])
            .is_err()
    );
    assert_eq!(world, before);
    let twice = ECS.world.migrate(&mut world, &[wider.clone(), wider]);
    assert_eq!(
        twice,
        Err(Refusal::Repeated {
            name: "c".to_owned()
        }
        .into())
    );
    assert_eq!(world, before);
}

#[test]
fn several_at_once_and_ticks_of_what_changed() {
    let old = numbers("c", &[("a", "u16", 2)]);
    let (mut world, entities) = world(&old, &[1, 2]);
    let tick = world.tick;
    let new = [
        numbers("c", &[("a", "u32", 4)]),
        Description {
            was: vec!["other".to_owned()],
            ..plain("another", 4, 4)
        },
    ];
    ECS.world.migrate(&mut world, &new).unwrap();
    let table = &world.tables[world.locate(entities[1]).unwrap().table.index()];
    let changed: Vec<u64> = table.columns.iter().map(|column| column.changed).collect();
    assert_eq!(
        changed,
        [tick - 1, tick, tick - 1],
        "renaming writes nothing"
    );
    assert_eq!(value(&world, "another", entities[1]), [1; 4]);
    assert_eq!(ECS.component.find(&world, "other"), None);
    assert_eq!(ECS.world.check(&world), [""; 0]);
}

#[test]
fn a_component_becomes_a_tag_and_stops_being_one() {
    let old = numbers("c", &[("a", "u16", 2)]);
    let (mut world, entities) = world(&old, &[1, 2]);
    let id = ECS.component.find(&world, "c").unwrap();
    let other: Key<u32> = Key::register(&ECS.component, &mut World::default(), "other").unwrap();
    let both = {
        let mut terms = core_ecs::Terms::default();
        for component in [id, other.id] {
            terms.fetch.push(core_ecs::Term {
                component,
                presence: core_ecs::Presence::Required,
            });
        }
        terms.changed.push(id);
        ECS.query.prepare(&mut world, &terms).unwrap()
    };
    let alone = Fetch::new(other).prepare(&ECS.query, &mut world).unwrap();
    ECS.world.migrate(&mut world, &[plain("c", 0, 1)]).unwrap();
    assert_eq!(ECS.world.check(&world), [""; 0]);
    assert_eq!(
        world
            .matches(both)
            .map(core_ecs::Table::rows)
            .sum::<usize>(),
        2
    );
    assert_eq!(world.queries[both.index()].terms.with, [id]);
    assert_eq!(
        (world.count(alone), world.get(other, entities[1])),
        (3, Some(&0x0101_0101))
    );
    assert!(ECS.world.load(&ECS.world.save(&world)).is_ok());
    ECS.world.migrate(&mut world, &[old]).unwrap();
    assert_eq!(ECS.world.check(&world), [""; 0]);
    assert_eq!(value(&world, "c", entities[1]), [0, 0]);
    assert_eq!(value(&world, "last", entities[1]), [2, 2]);
    assert_eq!(world.count(alone), 3);
}

#[test]
fn texts_and_entities_keep_their_roles() {
    let span = FieldRole::Span;
    let old = component(
        "c",
        vec![
            field("friend", &[], "Entity", FieldRole::Entity, 8),
            field("text", &[], "Text", span, 12),
            field("gone", &[], "[List; 2]", span, 24),
        ],
    );
    let (mut world, entities) = world(&old, &[0; 44]);
    let id = ECS.component.find(&world, "c").unwrap();
    let arena = world.arena_mut(id).unwrap();
    let (mut text, mut lists) = (Text::default(), [List::default(); 2]);
    arena.set_text(&mut text, "a text");
    arena.set_items(&mut lists[0], &[1_u64, 2]);
    arena.set_items(&mut lists[1], &[3_u64]);
    let mut bytes = bytemuck::bytes_of(&entities[3]).to_vec();
    bytes.extend(bytemuck::bytes_of(&text));
    bytes.extend(bytemuck::bytes_of(&lists));
    ECS.component
        .insert(&mut world, entities[0], (id, &bytes))
        .unwrap();

    let new = component(
        "c",
        vec![
            field("gone", &[], "[List; 1]", span, 12),
            field("text", &[], "core_ecs::Text", span, 12),
            field("friends", &["friend"], "Entity", FieldRole::Entity, 8),
        ],
    );
    ECS.world.migrate(&mut world, &[new]).unwrap();
    assert_eq!(ECS.world.check(&world), [""; 0]);
    let value = value(&world, "c", entities[0]);
    let arena = world.arena(id).unwrap();
    assert_eq!(
        arena.text(bytemuck::pod_read_unaligned(&value[12..24])),
        "a text"
    );
    assert_eq!(
        arena.items::<u64>(bytemuck::pod_read_unaligned(&value[..12])),
        [1, 2]
    );
    assert_eq!(value[24..], *bytemuck::bytes_of(&entities[3]));
    assert_eq!((arena.used, arena.garbage), (4, 1));
    assert_eq!(world.components[id.index()].entities, [24]);

    let mut commands = Commands::default();
    commands.despawn(entities[0]);
    ECS.entity.apply(&mut world, &mut commands).unwrap();
    ECS.world
        .migrate(
            &mut world,
            &[component(
                "c",
                vec![field("friends", &[], "Entity", FieldRole::Entity, 8)],
            )],
        )
        .unwrap();
    assert!(world.arenas.is_empty());
    assert_eq!(ECS.world.check(&world), [""; 0]);
}
