//! Bytes are refused as a world, or are one that is sound, saves as those bytes, and can be worked on.

use core_ecs::generated::Views;
use core_ecs::{Entity, World};

const ECS: Views = systems_ecs::generated::LINKED;

/// Where the checksum ends.
const BODY: usize = 16;

/// Loads the bytes as they are, and with a right checksum.
pub(crate) fn check(bytes: &[u8]) {
    check_as_it_is(bytes);
    if bytes.len() >= BODY {
        let mut sealed = bytes.to_vec();
        let checksum = crc32fast::hash(&bytes[BODY..]);
        sealed[BODY - 4..BODY].copy_from_slice(&checksum.to_le_bytes());
        check_as_it_is(&sealed);
    }
}

fn check_as_it_is(bytes: &[u8]) {
    let Ok(mut world) = ECS.world.load(bytes) else {
        return;
    };
    assert_sound(&world);
    assert!(
        ECS.world.save(&world) == bytes,
        "loaded and saved again, these are other bytes"
    );
    work(&mut world);
}

/// Some of everything that changes a world.
fn work(world: &mut World) {
    let entities: Vec<Entity> = world
        .tables
        .iter()
        .flat_map(|table| table.entities.clone())
        .collect();
    let handles = ECS.world.merge(&mut World::default(), world);
    assert!(handles.is_ok_and(|handles| handles.len() == world.slots.len()));
    let few = &entities[..entities.len().min(8)];
    for (entity, component) in few.iter().zip((0..).map(core_ecs::ComponentId)) {
        if component.index() < world.components.len() {
            let _ = ECS.component.remove(world, *entity, component);
        }
    }
    ECS.storage.compact(world);
    let _ = ECS.entity.reserve(world, 3);
    assert_sound(world);
    ECS.entity.despawn_batch(world, &entities);
    ECS.storage.compact(world);
    assert_sound(world);
}

fn assert_sound(world: &World) {
    let findings = ECS.world.check(world);
    assert!(findings.is_empty(), "{findings:?}");
}
