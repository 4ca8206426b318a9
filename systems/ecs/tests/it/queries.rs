//! Queries match what they say, also tables that come later.

use core_ecs::{ComponentId, EcsError, Fetch, Key, Refusal, Terms, World};

use crate::ECS;

fn world_of_three() -> (World, Key<u32>, Key<u64>, Key<()>) {
    let mut world = World::default();
    let small = Key::register(&ECS.component, &mut world, "small").unwrap();
    let large = Key::register(&ECS.component, &mut world, "large").unwrap();
    let tag = Key::register(&ECS.component, &mut world, "tag").unwrap();
    (world, small, large, tag)
}

#[test]
fn a_query_follows_tables_made_after_it() {
    let (mut world, small, large, tag) = world_of_three();
    let query = Fetch::new(small).prepare(&ECS.query, &mut world).unwrap();
    assert_eq!(world.count(query), 0);
    let entity = ECS.entity.spawn(&mut world, &[small.value(&1)]).unwrap();
    ECS.entity
        .spawn(&mut world, &[small.value(&1), large.value(&2)])
        .unwrap();
    ECS.entity.spawn(&mut world, &[large.value(&2)]).unwrap();
    assert_eq!(world.count(query), 2);
    ECS.component
        .insert(&mut world, entity, tag.value(&()))
        .unwrap();
    assert_eq!(world.count(query), 2);
    assert_eq!(
        world.matches(query.id).count(),
        3,
        "the table left behind still matches"
    );
    assert_eq!(ECS.world.check(&world), [""; 0]);
}

#[test]
fn filters_include_and_exclude() {
    let (mut world, small, large, tag) = world_of_three();
    ECS.entity.spawn(&mut world, &[small.value(&1)]).unwrap();
    ECS.entity
        .spawn(&mut world, &[small.value(&2), tag.value(&())])
        .unwrap();
    ECS.entity
        .spawn(
            &mut world,
            &[small.value(&3), large.value(&0), tag.value(&())],
        )
        .unwrap();
    let mut count = |terms: Fetch<((), u32)>| {
        let query = terms.prepare(&ECS.query, &mut world).unwrap();
        world.count(query)
    };
    assert_eq!(count(Fetch::new(small)), 3);
    assert_eq!(count(Fetch::new(small).with(tag)), 2);
    assert_eq!(count(Fetch::new(small).without(tag)), 1);
    assert_eq!(count(Fetch::new(small).with(tag).without(large)), 1);
    assert_eq!(count(Fetch::new(small).without(tag).without(large)), 1);
}

#[test]
fn the_same_terms_give_the_same_query() {
    let (mut world, small, large, tag) = world_of_three();
    let first = Fetch::new(small)
        .with(large)
        .with(tag)
        .prepare(&ECS.query, &mut world)
        .unwrap();
    let same = Fetch::new(small)
        .with(tag)
        .with(large)
        .prepare(&ECS.query, &mut world)
        .unwrap();
    let other = Fetch::new(small)
        .with(tag)
        .prepare(&ECS.query, &mut world)
        .unwrap();
    assert_eq!(first, same);
    assert_ne!(first, other);
    assert_eq!(world.queries.len(), 2);
}

#[test]
fn a_mistake_is_told_and_makes_no_query() {
    let (mut world, small, _, tag) = world_of_three();
    let repeated = EcsError::from(Refusal::Repeated {
        name: "small".to_owned(),
    });
    assert_eq!(
        Fetch::new(small).and(small).prepare(&ECS.query, &mut world),
        Err(repeated.clone())
    );
    assert_eq!(
        Fetch::new(small)
            .without(small)
            .prepare(&ECS.query, &mut world),
        Err(repeated)
    );
    assert_eq!(
        Fetch::new(tag).prepare(&ECS.query, &mut world),
        Err(Refusal::Tag {
            name: "tag".to_owned()
        }
        .into())
    );
    let unknown = ECS.query.prepare(
        &mut world,
        &Terms {
            with: vec![ComponentId(9)],
            ..Terms::default()
        },
    );
    assert_eq!(unknown, Err(EcsError::NoComponent { id: 9 }));
    assert!(world.queries.is_empty());
}
