//! Hierarchies: what parents and children say of each other.

use std::collections::BTreeMap;

use core_ecs::{Component, Entity, Links, World};

/// The links are those that walking from the roots down and along would write.
pub(super) fn check(world: &World, findings: &mut Vec<String>) {
    if world.links != Component::links_among(&world.components) {
        findings.push("the world does not know which component its links are".to_owned());
        return;
    }
    let mut said: BTreeMap<Entity, Links> = BTreeMap::new();
    for entity in world.tables.iter().flat_map(|table| &table.entities) {
        if let Some(links) = world.links_of(*entity) {
            said.insert(*entity, *links);
        }
    }
    let mut written: BTreeMap<Entity, Links> = BTreeMap::new();
    let mut next: Vec<Entity> = said
        .iter()
        .filter(|(_, links)| links.parent == Entity::NONE)
        .map(|(root, _)| *root)
        .collect();
    for root in &next {
        written.insert(*root, Links::default());
    }
    while let Some(parent) = next.pop() {
        let mut previous = Entity::NONE;
        let mut child = said[&parent].first;
        // Each is reached once: whoever comes again is in a ring, or has two parents.
        while said.contains_key(&child) && !written.contains_key(&child) {
            let links = Links {
                parent,
                previous,
                ..Links::default()
            };
            written.insert(child, links);
            if let Some(previous) = written.get_mut(&previous) {
                previous.next = child;
            }
            if let Some(parent) = written.get_mut(&parent) {
                parent.first = if parent.first == Entity::NONE {
                    child
                } else {
                    parent.first
                };
                parent.last = child;
            }
            next.push(child);
            (previous, child) = (child, said[&child].next);
        }
    }
    for (entity, links) in &said {
        if written.get(entity) != Some(links) {
            findings.push(format!("{entity:?} is not where its relatives say"));
        }
    }
}
