//! Component ids and values as callers pass them, checked.

use core_ecs::{Component, ComponentId, EcsError, Refusal, World};

/// The component of an id.
pub(crate) fn component(world: &World, id: ComponentId) -> Result<&Component, EcsError> {
    let component = world.components.get(id.index());
    component.ok_or(EcsError::NoComponent { id: id.0 })
}

/// Refuses a value that is not `count` values of its component, and one that only the hierarchy writes.
pub(crate) fn check_value(
    world: &World,
    (id, bytes): (ComponentId, &[u8]),
    count: usize,
) -> Result<(), EcsError> {
    let component = component(world, id)?;
    if component.is_links() {
        return Err(Refusal::of_links(component).into());
    }
    let description = &component.description;
    if bytes.len() as u128 == u128::from(description.size) * count as u128 {
        return Ok(());
    }
    Err(Refusal::ValueSize {
        name: description.name.clone(),
        expected: description.size,
        given: bytes.len() as u64,
    }
    .into())
}

/// Refuses unknown and repeated ids; returns them ascending.
pub(crate) fn check_set(world: &World, ids: &[ComponentId]) -> Result<Vec<ComponentId>, EcsError> {
    let mut seen = Vec::new();
    for id in ids {
        let component = component(world, *id)?;
        if seen.contains(id) {
            return Err(Refusal::Repeated {
                name: component.description.name.clone(),
            }
            .into());
        }
        seen.push(*id);
    }
    seen.sort();
    Ok(seen)
}
