//! Registering, inserting and removing components.

use core_ecs::{
    ComponentId, Description, EcsError, Entity, Field, FieldRole, Key, Name, Refusal, World,
};
use keyway::model;

use crate::{ECS, assert_same, plain};

#[model(component)]
#[derive(PartialEq)]
struct Mass {
    value: f64,
    error: f64,
}

#[model(component)]
#[derive(PartialEq)]
struct Frozen;

const HEAVY: Mass = Mass {
    value: 3.0,
    error: 0.5,
};

fn field(name: &str, offset: u32) -> Field {
    Field {
        name: name.to_owned(),
        was: Vec::new(),
        role: FieldRole::Plain,
        kind: "f64".to_owned(),
        offset,
        size: 8,
    }
}

#[test]
fn a_component_is_known_by_name_with_its_fields() {
    let mut world = World::default();
    let mass = Mass::register(&ECS.component, &mut world).unwrap();
    let known = &world.components[mass.id.index()];
    assert_eq!(
        (
            known.description.name.as_str(),
            known.description.size,
            known.description.alignment
        ),
        ("systems-ecs::Mass", 16, 8)
    );
    assert_eq!(
        known.description.fields,
        [field("value", 0), field("error", 8)]
    );
    assert_eq!(
        ECS.component.find(&world, "systems-ecs::Mass"),
        Some(mass.id)
    );
    assert_eq!(ECS.component.find(&world, "Mass"), None);
    assert_eq!(Mass::key(&world), Some(mass));
}

#[test]
fn registering_again_gives_the_same_key() {
    let mut world = World::default();
    let first = Mass::register(&ECS.component, &mut world).unwrap();
    Frozen::register(&ECS.component, &mut world).unwrap();
    assert_eq!(Mass::register(&ECS.component, &mut world), Ok(first));
    assert_eq!(world.components.len(), 2);
}

#[test]
fn another_layout_under_the_same_name_is_refused() {
    let mut world = World::default();
    let fields = [field("value", 0), field("spread", 8)];
    ECS.component
        .register(
            &mut world,
            &Description {
                name: Mass::NAME.to_owned(),
                was: Vec::new(),
                size: 16,
                alignment: 8,
                fields: fields.to_vec(),
            },
        )
        .unwrap();
    let refused = Mass::register(&ECS.component, &mut world).unwrap_err();
    assert_eq!(
        refused,
        EcsError::from(Refusal::Layout {
            name: Mass::NAME.to_owned()
        })
    );
    assert_eq!(
        refused.to_string(),
        "component `systems-ecs::Mass` is registered with another layout; rename one of the two or migrate the world"
    );
    assert_eq!(Mass::key(&world), None);
}

#[test]
fn a_foreign_type_is_registered_by_hand() {
    let mut world = World::default();
    let count: Key<u64> = Key::register(&ECS.component, &mut world, "count").unwrap();
    let entity = ECS.entity.spawn(&mut world, &[count.value(&7)]).unwrap();
    *world.get_mut(count, entity).unwrap() += 1;
    assert_eq!(world.get(count, entity), Some(&8));
}

#[test]
fn what_was_there_survives_insert_and_remove() {
    let mut world = World::default();
    let mass = Mass::register(&ECS.component, &mut world).unwrap();
    let name = Name::register(&ECS.component, &mut world).unwrap();
    let frozen = Frozen::register(&ECS.component, &mut world).unwrap();
    let mars = Name::new("Mars").unwrap();

    let entity = ECS.entity.spawn(&mut world, &[mass.value(&HEAVY)]).unwrap();
    ECS.component
        .insert(&mut world, entity, name.value(&mars))
        .unwrap();
    ECS.component
        .insert(&mut world, entity, frozen.value(&Frozen))
        .unwrap();
    assert_eq!(
        (world.get(mass, entity), world.get(name, entity)),
        (Some(&HEAVY), Some(&mars))
    );
    assert!(
        world.has(frozen, entity) && world.get(frozen, entity).is_none(),
        "a tag is there but has no data"
    );

    assert_eq!(ECS.component.remove(&mut world, entity, mass.id), Ok(true));
    assert_eq!(ECS.component.remove(&mut world, entity, mass.id), Ok(false));
    assert_eq!(
        (world.get(mass, entity), world.get(name, entity)),
        (None, Some(&mars))
    );
    assert_eq!(ECS.world.check(&world), [""; 0]);
}

#[test]
fn inserting_what_is_there_replaces_the_value_in_place() {
    let mut world = World::default();
    let mass = Mass::register(&ECS.component, &mut world).unwrap();
    let entity = ECS
        .entity
        .spawn(
            &mut world,
            &[mass.value(&Mass {
                value: 0.0,
                error: 0.0,
            })],
        )
        .unwrap();
    let before = world.locate(entity);
    ECS.component
        .insert(&mut world, entity, mass.value(&HEAVY))
        .unwrap();
    assert_eq!(
        (world.get(mass, entity), world.locate(entity)),
        (Some(&HEAVY), before)
    );
}

#[test]
fn a_mistake_is_told_and_changes_nothing() {
    let mut world = World::default();
    let mass = Mass::register(&ECS.component, &mut world).unwrap();
    let entity = ECS.entity.spawn(&mut world, &[mass.value(&HEAVY)]).unwrap();
    let before = world.clone();
    let (nobody, unknown) = (
        Entity {
            index: 9,
            generation: 1,
        },
        ComponentId(9),
    );

    assert_eq!(
        ECS.component.insert(&mut world, nobody, mass.value(&HEAVY)),
        Err(EcsError::NoEntity { entity: nobody })
    );
    assert_eq!(
        ECS.component.remove(&mut world, nobody, mass.id),
        Err(EcsError::NoEntity { entity: nobody })
    );
    assert_eq!(
        ECS.component.insert(&mut world, entity, (unknown, &[])),
        Err(EcsError::NoComponent { id: 9 })
    );
    assert_eq!(
        ECS.component.remove(&mut world, entity, unknown),
        Err(EcsError::NoComponent { id: 9 })
    );
    let size = EcsError::from(Refusal::ValueSize {
        name: Mass::NAME.to_owned(),
        expected: 16,
        given: 3,
    });
    assert_eq!(
        ECS.component
            .insert(&mut world, entity, (mass.id, &[1, 2, 3])),
        Err(size)
    );
    assert_eq!(world, before);
}

#[test]
fn a_name_holds_31_bytes() {
    let longest = "x".repeat(31);
    assert_eq!(Name::new(&longest).unwrap().as_str(), longest);
    assert_eq!(Name::new(&"x".repeat(32)), None);
    assert_eq!(Name::new("").unwrap(), Name::default());
    assert_eq!(
        Name {
            bytes: [255; 31],
            length: 255
        }
        .as_str(),
        ""
    );
}

#[test]
fn a_whole_table_goes_as_its_rows_one_by_one() {
    for count in [1, 2, 5, 3000_u32] {
        let mut world = World::default();
        let [kept, added, gone] = ["kept", "added", "gone"].map(|name| {
            ECS.component
                .register(&mut world, &plain(name, 4, 4))
                .unwrap()
        });
        let entities: Vec<Entity> = (0..count)
            .map(|number| {
                let bytes = number.to_le_bytes();
                ECS.entity
                    .spawn(&mut world, &[(kept, &bytes), (gone, &bytes)])
                    .unwrap()
            })
            .collect();
        world.advance();
        let mut single = world.clone();
        for entity in &entities {
            ECS.component
                .insert(&mut single, *entity, (added, &[7; 4]))
                .unwrap();
        }
        for entity in &entities {
            ECS.component.remove(&mut single, *entity, gone).unwrap();
        }
        ECS.component
            .insert_batch(&mut world, &entities, (added, &[7; 4]))
            .unwrap();
        ECS.component
            .remove_batch(&mut world, &entities, gone)
            .unwrap();
        assert_same(&world, &single);
        assert_eq!(ECS.world.check(&world), [""; 0]);
        // The emptied tables take rows again.
        ECS.entity
            .spawn(&mut world, &[(kept, &[1; 4]), (gone, &[1; 4])])
            .unwrap();
        assert_eq!(ECS.world.check(&world), [""; 0]);
    }
}
