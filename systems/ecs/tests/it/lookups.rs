//! Prepared random access.

use core_ecs::{Entity, Fetch, Key, World, each_changed};

use crate::ECS;

#[test]
fn a_lookup_agrees_with_get() {
    let mut world = World::default();
    let [height, other]: [Key<u64>; 2] =
        ["height", "other"].map(|name| Key::register(&ECS.component, &mut world, name).unwrap());
    let with = ECS.entity.spawn(&mut world, &[height.value(&1)]).unwrap();
    let both = ECS
        .entity
        .spawn(&mut world, &[height.value(&2), other.value(&0)])
        .unwrap();
    let without = ECS.entity.spawn(&mut world, &[other.value(&0)]).unwrap();
    let dead = ECS.entity.spawn(&mut world, &[height.value(&3)]).unwrap();
    ECS.entity.despawn(&mut world, dead);
    let foreign = Entity {
        index: 99,
        generation: 1,
    };
    let all = [with, both, without, dead, foreign, Entity::NONE];

    let lookup = world.lookup(height);
    for entity in all {
        assert_eq!(lookup.get(entity), world.get(height, entity));
    }
    let query = Fetch::new(height)
        .changed(height)
        .prepare(&ECS.query, &mut world)
        .unwrap();
    let since = world.advance();
    let mut lookup = world.lookup_mut(height);
    for entity in all {
        if let Some(value) = lookup.get_mut(entity) {
            *value += 10;
        }
    }
    assert_eq!(lookup.get(both), Some(&12));
    assert_eq!(
        all.map(|entity| world.get(height, entity).copied()),
        [Some(11), Some(12), None, None, None, None]
    );
    let mut changed = 0;
    each_changed!(world, query, since, |_height: &u64| changed += 1);
    assert_eq!(changed, 2);
    assert_eq!(ECS.world.check(&world), [""; 0]);
}
