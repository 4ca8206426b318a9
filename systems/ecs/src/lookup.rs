//! Ids, handles and values as callers pass them, checked.

use core_ecs::{Component, ComponentId, EcsError, Entity, Refusal, Slot, World};

/// The component of an id.
#[inline]
pub(crate) fn component(world: &World, id: ComponentId) -> Result<&Component, EcsError> {
    match world.components.get(id.index()) {
        Some(component) => Ok(component),
        None => Err(EcsError::NoComponent { id: id.0 }),
    }
}

/// Where an entity is, which must live.
#[inline]
pub(crate) fn locate(world: &World, entity: Entity) -> Result<Slot, EcsError> {
    match world.locate(entity) {
        Some(slot) => Ok(slot),
        None => Err(EcsError::NoEntity { entity }),
    }
}

/// Refuses a value that is not exactly as large as its component, and one that only the hierarchy writes.
#[inline]
pub(crate) fn check_value<'w>(
    world: &'w World,
    (id, bytes): (ComponentId, &[u8]),
) -> Result<&'w Component, EcsError> {
    let component = component(world, id)?;
    if component.description.size as usize == bytes.len() && world.links != Some(id) {
        return Ok(component);
    }
    Err(unfit_value(component, bytes))
}

/// Refuses values that are neither one for each of so many nor a single one for all, and such that only the hierarchy
/// writes; returns the size of one.
pub(crate) fn check_values(
    world: &World,
    count: usize,
    (id, bytes): (ComponentId, &[u8]),
) -> Result<usize, EcsError> {
    let component = component(world, id)?;
    let one = component.description.size as usize;
    let fits = bytes.len() == one || Some(bytes.len()) == one.checked_mul(count);
    if fits && world.links != Some(id) {
        return Ok(one);
    }
    Err(unfit_value(component, bytes))
}

#[cold]
fn unfit_value(component: &Component, bytes: &[u8]) -> EcsError {
    if component.is_links() {
        return Refusal::of_links(component).into();
    }
    let description = &component.description;
    EcsError::from(Refusal::ValueSize {
        name: description.name.clone(),
        expected: description.size,
        given: bytes.len() as u64,
    })
}

/// Sorts the ids; refuses unknown and repeated ones.
pub(crate) fn sort_unique(world: &World, ids: &mut [ComponentId]) -> Result<(), EcsError> {
    ids.sort_unstable();
    if let Some(greatest) = ids.last() {
        component(world, *greatest)?;
    }
    match ids.windows(2).find(|pair| pair[0] == pair[1]) {
        Some(pair) => Err(Refusal::Repeated {
            name: component(world, pair[0])?.description.name.clone(),
        }
        .into()),
        None => Ok(()),
    }
}
