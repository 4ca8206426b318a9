//! Components and resources.

use std::collections::BTreeSet;

use core_ecs::{TableId, World};

use crate::component;

/// Each component is what its description says, under a name of its own.
pub(super) fn check(world: &World, findings: &mut Vec<String>) {
    let mut names = BTreeSet::new();
    for known in &world.components {
        let name = &known.description.name;
        if !names.insert(name) {
            findings.push(format!("two components are named `{name}`"));
        }
        if let Err(error) = component::check_layout(&known.description) {
            findings.push(error.to_string());
            continue;
        }
        let mut fresh = component::describe(&known.description);
        (fresh.resource, fresh.watched) = (known.resource, known.watched);
        if fresh != *known {
            findings.push(format!(
                "component `{name}` does not agree with its description"
            ));
        }
    }
}

/// The table of a resource has its component and no other.
pub(super) fn check_resources(world: &World, findings: &mut Vec<String>) {
    for (id, component) in world.components.iter().enumerate() {
        let table = world.tables.get(component.resource.index());
        let alone =
            table.is_some_and(|table| matches!(*table.components, [only] if only.index() == id));
        if component.resource != TableId::NONE && !alone {
            let name = &component.description.name;
            findings.push(format!(
                "the resource `{name}` is in a table that is not its own"
            ));
        }
    }
}
