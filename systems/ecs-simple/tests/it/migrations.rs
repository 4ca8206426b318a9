//! Random migrations in both Systems.

use core_ecs::{Description, Entity, Field, FieldRole, List, Span, World};

use crate::compare::same;
use crate::{FAST, PLAIN, Random};

/// Types of fields, and the bytes of each.
const KINDS: [(&str, u32); 22] = [
    ("u8", 1),
    ("u16", 2),
    ("u32", 4),
    ("u64", 8),
    ("u128", 16),
    ("i8", 1),
    ("i16", 2),
    ("i32", 4),
    ("i64", 8),
    ("f32", 4),
    ("f64", 8),
    ("[u8; 3]", 3),
    ("[u8; 5]", 5),
    ("[u16; 2]", 4),
    ("[f32; 3]", 12),
    ("[f64; 2]", 16),
    ("[[u8; 2]; 2]", 4),
    ("[[u8; 3]; 2]", 6),
    ("[[i16; 3]; 3]", 18),
    ("Phase", 1),
    ("there::Phase", 1),
    ("[Phase; 3]", 3),
];

#[test]
fn both_systems_migrate_alike() {
    let mut done = 0;
    for seed in 0..300 {
        let mut random = Random(seed);
        let mut fast = World::default();
        for number in 0..4 {
            let description = describe(&mut random, format!("c{number}"));
            FAST.component.register(&mut fast, &description).unwrap();
        }
        populate(&mut random, &mut fast);
        let mut plain = fast.clone();
        for _ in 0..6 {
            fast.advance();
            plain.advance();
            let changes = changes(&mut random, &fast);
            let outcome = FAST.world.migrate(&mut fast, &changes);
            same(&outcome, &PLAIN.world.migrate(&mut plain, &changes));
            done += u32::from(outcome.is_ok() && !changes.is_empty());
            let saved = FAST.world.save(&fast);
            assert!(
                saved == PLAIN.world.save(&plain),
                "seed {seed}, {outcome:?} of {changes:?}"
            );
            for views in [&FAST, &PLAIN] {
                assert_eq!(views.world.check(&fast), [""; 0], "seed {seed}");
                assert_eq!(views.world.check(&plain), [""; 0], "seed {seed}");
                let loaded = views.world.load(&saved).unwrap();
                assert!(views.world.save(&loaded) == saved, "seed {seed}");
            }
        }
    }
    assert!(done > 600, "most migrations are possible, but {done} were");
}

/// New descriptions of some components, now and then under other names.
fn changes(random: &mut Random, world: &World) -> Vec<Description> {
    let mut changes = Vec::new();
    for component in &world.components {
        if random.one_in(2) {
            continue;
        }
        let old = &component.description;
        let mut change = match random.below(12) {
            0 => describe(random, old.name.clone()),
            1 => Description {
                size: 0,
                fields: Vec::new(),
                ..old.clone()
            },
            _ => altered(random, old),
        };
        if random.one_in(4) {
            change.was.push(old.name.clone());
            change.name = format!("{}'", old.name);
        }
        if random.one_in(40) {
            change.name = "unknown".to_owned();
            change.was.clear();
        }
        changes.push(change);
    }
    if random.one_in(20) {
        changes.extend(changes.first().cloned());
    }
    changes
}

/// A component whose fields are wider, longer, shorter, dropped, added, renamed and in another order.
fn altered(random: &mut Random, old: &Description) -> Description {
    const WIDER: [(&str, &str, u32); 10] = [
        ("u8", "i32", 4),
        ("i8", "i128", 16),
        ("u16", "f32", 4),
        ("i32", "f64", 8),
        ("f32", "f64", 8),
        ("u32", "u64", 8),
        ("[u8; 3]", "[u16; 5]", 10),
        ("[f32; 3]", "[f64; 2]", 16),
        ("[[u8; 2]; 2]", "[[i16; 3]; 3]", 18),
        ("[[u8; 3]; 2]", "[[u8; 2]; 2]", 4),
    ];
    let mut new = old.clone();
    let added = describe(random, old.name.clone()).fields;
    new.fields.extend(added.into_iter().filter(|field| {
        !old.fields.iter().any(|old| old.name == field.name) && field.was.is_empty()
    }));
    new.fields.retain(|_| !random.one_in(6));
    for field in &mut new.fields {
        let wider = WIDER.iter().find(|(kind, ..)| *kind == field.kind);
        if let Some((_, kind, size)) = wider.filter(|_| random.one_in(2)) {
            (field.kind, field.size) = ((*kind).to_owned(), *size);
        }
        if random.one_in(5) {
            field.was.push(field.name.clone());
            field.name.push('*');
        }
    }
    let turn = random.below(new.fields.len());
    new.fields.rotate_left(turn);
    new.size = 0;
    for field in &mut new.fields {
        field.offset = new.size;
        new.size += field.size;
    }
    new
}

/// A component of random fields, which it may have had under other names before.
fn describe(random: &mut Random, name: String) -> Description {
    let mut description = Description {
        name,
        was: Vec::new(),
        size: 0,
        alignment: 1,
        fields: Vec::new(),
    };
    for number in 0..5 {
        let (mut kind, mut size) = KINDS[random.below(KINDS.len())];
        let role = match random.below(8) {
            0 => FieldRole::Entity,
            1 => FieldRole::Span,
            _ => FieldRole::Plain,
        };
        match role {
            FieldRole::Entity => (kind, size) = ("Entity", size_of::<Entity>() as u32),
            FieldRole::Span => (kind, size) = ("Text", size_of::<Span>() as u32),
            FieldRole::Plain => {}
        }
        if random.one_in(2) {
            continue;
        }
        let was = match random.one_in(4) {
            true => vec![format!("f{}", random.below(5))],
            false => Vec::new(),
        };
        description.fields.push(Field {
            name: format!("f{number}"),
            was,
            kind: kind.to_owned(),
            role,
            offset: description.size,
            size,
        });
        description.size += size;
    }
    if random.one_in(2) {
        description.fields.reverse();
    }
    description
}

/// Entities with random values and texts, and queries.
fn populate(random: &mut Random, world: &mut World) {
    for _ in 0..30 {
        let mut values = Vec::new();
        for (id, component) in (0..).map(core_ecs::ComponentId).zip(&world.components) {
            if random.one_in(2) {
                let size = component.description.size;
                let mut value: Vec<u8> = (0..size).map(|_| random.next() as u8).collect();
                for offset in &component.spans {
                    value[*offset as usize..][..size_of::<Span>()].fill(0);
                }
                values.push((id, value));
            }
        }
        let values: Vec<_> = values
            .iter()
            .map(|(id, value)| (*id, value.as_slice()))
            .collect();
        let entity = FAST.entity.spawn(world, &values).unwrap();
        write_texts(random, world, entity);
    }
    for _ in 0..12 {
        let ids = world.components.len();
        let mut terms = core_ecs::Terms::default();
        terms.fetch.push(core_ecs::Term {
            component: core_ecs::ComponentId(random.below(ids) as u32),
            presence: core_ecs::Presence::Required,
        });
        terms
            .with
            .push(core_ecs::ComponentId(random.below(ids) as u32));
        // Tags are refused.
        let _ = FAST.query.prepare(world, &terms);
    }
}

/// Gives every text of an entity some bytes.
fn write_texts(random: &mut Random, world: &mut World, entity: Entity) {
    let slot = world.locate(entity).unwrap();
    let World {
        tables,
        arenas,
        components,
        ..
    } = world;
    for arena in arenas {
        let table = &mut tables[slot.table.index()];
        let Some(place) = table.place(arena.component) else {
            continue;
        };
        let column = &mut table.columns[place];
        let start = slot.row as usize * column.size as usize;
        for offset in &components[arena.component.index()].spans {
            let mut list = List::default();
            arena.set_items(&mut list, &vec![random.next(); random.below(4)]);
            column.bytes_mut()[start + *offset as usize..][..size_of::<Span>()]
                .copy_from_slice(bytemuck::bytes_of(&list));
        }
    }
}
