//! Hierarchies.

use core_ecs::{Component, Entity, Links, World};

/// Each link has its other end, and all links together are trees.
pub(super) fn check(world: &World, findings: &mut Vec<String>) {
    if world.links != Component::links_among(&world.components) {
        findings.push("the world does not know which component its links are".to_owned());
        return;
    }
    let linked: Vec<(Entity, Links)> = world
        .tables
        .iter()
        .flat_map(|table| &table.entities)
        .filter_map(|entity| Some((*entity, *world.links_of(*entity)?)))
        .collect();
    let torn = linked
        .iter()
        .filter(|(entity, links)| !is_held(world, *entity, links));
    let before = findings.len();
    findings.extend(torn.map(|(entity, _)| {
        format!("{entity:?} has relatives that do not know it; attach and detach it instead of writing its links")
    }));
    if findings.len() > before {
        return;
    }
    // Where both ends agree, only rings are missed by a walk from the roots.
    let roots = linked
        .iter()
        .filter(|(_, links)| links.parent == Entity::NONE);
    let reached: usize = roots
        .map(|(root, _)| 1 + world.descendants(*root).count())
        .sum();
    if reached != linked.len() {
        findings.push(format!(
            "{} entities with links are below no root: they are their own ancestors or siblings",
            linked.len() - reached
        ));
    }
}

/// Whether the relatives that links name are there and name the entity in turn.
fn is_held(world: &World, entity: Entity, links: &Links) -> bool {
    let of = |relative: Entity| world.links_of(relative).copied();
    let Links {
        parent,
        first,
        last,
        next,
        previous,
    } = *links;
    // What must stand where there is no sibling, and what the parent must say then.
    let above = if parent == Entity::NONE {
        next == Entity::NONE && previous == Entity::NONE
    } else {
        of(parent).is_some_and(|links| {
            (previous != Entity::NONE || links.first == entity)
                && (next != Entity::NONE || links.last == entity)
        })
    };
    let after = next == Entity::NONE
        || of(next).is_some_and(|links| links.previous == entity && links.parent == parent);
    let before = previous == Entity::NONE
        || of(previous).is_some_and(|links| links.next == entity && links.parent == parent);
    let below = (first == Entity::NONE) == (last == Entity::NONE)
        && [first, last].iter().all(|child| {
            *child == Entity::NONE || of(*child).is_some_and(|links| links.parent == entity)
        })
        && of(first).is_none_or(|links| links.previous == Entity::NONE)
        && of(last).is_none_or(|links| links.next == Entity::NONE);
    above && after && before && below
}
