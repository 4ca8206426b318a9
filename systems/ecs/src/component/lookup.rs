//! Component ids and values as callers pass them, checked.

use core_ecs::{Component, ComponentId, Description, EcsError, World};

/// The component of an id.
pub(crate) fn get(world: &World, id: ComponentId) -> Result<&Component, EcsError> {
    world
        .components
        .get(id.index())
        .ok_or(EcsError::NoComponent { id: id.0 })
}

/// Refuses a value that is not exactly as large as its component.
pub(crate) fn check_value<'w>(
    world: &'w World,
    (id, bytes): (ComponentId, &[u8]),
) -> Result<&'w Component, EcsError> {
    let component = get(world, id)?;
    if component.description.size as usize == bytes.len() {
        return Ok(component);
    }
    Err(EcsError::ValueSize {
        name: component.description.name.clone(),
        expected: component.description.size,
        given: bytes.len() as u64,
    })
}

/// Refuses values that are neither one for each of so many nor a single one for all; returns the size of one.
pub(super) fn check_values(
    world: &World,
    count: usize,
    (id, bytes): (ComponentId, &[u8]),
) -> Result<usize, EcsError> {
    let Description { name, size, .. } = &get(world, id)?.description;
    let one = *size as usize;
    if bytes.len() == one || Some(bytes.len()) == one.checked_mul(count) {
        return Ok(one);
    }
    Err(EcsError::ValueSize {
        name: name.clone(),
        expected: *size,
        given: bytes.len() as u64,
    })
}

/// Sorts the ids; refuses unknown and repeated ones.
pub(crate) fn sort_unique(world: &World, ids: &mut [ComponentId]) -> Result<(), EcsError> {
    ids.sort_unstable();
    if let Some(greatest) = ids.last() {
        get(world, *greatest)?;
    }
    match ids.windows(2).find(|pair| pair[0] == pair[1]) {
        Some(pair) => Err(EcsError::Repeated {
            name: get(world, pair[0])?.description.name.clone(),
        }),
        None => Ok(()),
    }
}
