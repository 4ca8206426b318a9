//! What the System keeps beside the contents is what it would make of them anew.

use core_ecs::{Entity, Slot, Table, TableId, World};

use super::check_contents;
use crate::component::{describe, unfit};
use crate::query::blank as blank_query;
use crate::table::{blank, blocks, meet};

/// See [`WorldView::check`](core_ecs::WorldView::check).
pub(crate) fn check(world: &World) -> Vec<String> {
    let mut findings = Vec::new();
    components(world, &mut findings);
    if !findings.is_empty() {
        // What follows looks into components by id.
        return findings;
    }
    tables(world, &mut findings);
    slots(world, &mut findings);
    queries(world, &mut findings);
    if findings.is_empty() {
        findings.extend(check_contents(world));
    }
    findings
}

fn components(world: &World, findings: &mut Vec<String>) {
    for (id, component) in world.components.iter().enumerate() {
        let name = &component.description.name;
        let named = |other: &core_ecs::Component| other.description.name == *name;
        if world.components.iter().position(named) != Some(id) {
            findings.push(format!("two components are named `{name}`"));
        }
        if let Some(reason) = unfit(&component.description) {
            findings.push(format!("component `{name}` cannot be stored: {reason}"));
            continue;
        }
        let mut fresh = describe(&component.description);
        (fresh.resource, fresh.watched) = (component.resource, component.watched);
        if fresh != *component {
            findings.push(format!("component `{name}` is not what it says of itself"));
        }
    }
    for (id, table) in world.tables.iter().enumerate() {
        let known = |component: &core_ecs::ComponentId| component.index() < world.components.len();
        let ascending = table.components.is_sorted_by(|left, right| left < right);
        if !ascending || !table.components.iter().all(known) {
            findings.push(format!("the components of table {id} are no ascending set"));
        }
    }
}

fn tables(world: &World, findings: &mut Vec<String>) {
    let mut index: Vec<TableId> = (0..world.tables.len() as u32).map(TableId).collect();
    index.sort_by_key(|id| &world.tables[id.index()].components);
    let set = |id: &TableId| &world.tables[id.index()].components;
    if index != world.index || index.windows(2).any(|pair| set(&pair[0]) == set(&pair[1])) {
        findings.push("the tables are not in order, or two have the same components".to_owned());
    }
    for (id, table) in world.tables.iter().enumerate() {
        if !is_sound(world, table) {
            findings.push(format!("table {id} is not what its components say"));
        }
        for (edges, gained) in [(&table.adds, true), (&table.removes, false)] {
            for (component, to) in edges
                .iter()
                .enumerate()
                .filter(|edge| *edge.1 != TableId::NONE)
            {
                let component = core_ecs::ComponentId(component as u32);
                let mut set = table.components.clone();
                set.retain(|kept| *kept != component);
                if gained {
                    set.push(component);
                    set.sort();
                }
                let to = world.tables.get(to.index());
                if to.is_none_or(|to| to.components != set) {
                    findings.push(format!("a way from table {id} leads to the wrong one"));
                }
            }
        }
    }
}

/// Whether a table is a new one of its components but for rows, room and ticks, and zero behind its rows.
fn is_sound(world: &World, table: &Table) -> bool {
    let mut fresh = blank(world, &table.components);
    if fresh.columns.len() != table.columns.len() || table.rows() > table.capacity as usize {
        return false;
    }
    for (fresh, column) in fresh.columns.iter_mut().zip(&table.columns) {
        let rows = table.rows() * column.size as usize;
        let least = blocks(table.capacity, fresh.size);
        let runs = (table.capacity as usize).div_ceil(core_ecs::Column::CHUNK);
        if column.blocks.len() < least || column.chunks.len() != runs {
            return false;
        }
        if column.bytes()[rows..].iter().any(|byte| *byte != 0) {
            return false;
        }
        fresh.changed = column.changed;
        fresh.chunks.clone_from(&column.chunks);
        fresh.blocks.clone_from(&column.blocks);
    }
    fresh.entities.clone_from(&table.entities);
    fresh.capacity = table.capacity;
    fresh.adds.clone_from(&table.adds);
    fresh.removes.clone_from(&table.removes);
    fresh == *table
}

fn slots(world: &World, findings: &mut Vec<String>) {
    let mut claimed = vec![0; world.slots.len()];
    for (id, table) in world.tables.iter().enumerate() {
        for (row, entity) in table.entities.iter().enumerate() {
            let slot = Slot {
                generation: entity.generation,
                table: TableId(id as u32),
                row: row as u32,
            };
            if world.locate(*entity) == Some(slot) && entity.generation > 0 {
                claimed[entity.index as usize] += 1;
            } else {
                findings.push(format!("{entity:?} is not where its slot says"));
            }
        }
    }
    for index in &world.free {
        match world.slots.get(*index as usize) {
            Some(slot) if slot.table == TableId::NONE && slot.generation > 0 => {
                claimed[*index as usize] += 1;
            }
            _ => findings.push(format!("slot {index} is in use, but to be given out")),
        }
    }
    for (index, slot) in world.slots.iter().enumerate() {
        let used_up = slot.table == TableId::NONE && slot.generation == u32::MAX;
        if claimed[index] != 1 && !(used_up && claimed[index] == 0) {
            let entity = Entity {
                index: index as u32,
                generation: slot.generation,
            };
            findings.push(format!(
                "the slot of {entity:?} is claimed {} times",
                claimed[index]
            ));
        }
    }
}

fn queries(world: &World, findings: &mut Vec<String>) {
    for (id, query) in world.queries.iter().enumerate() {
        let mut fresh = blank_query(query.terms.clone());
        for (table_id, table) in world.tables.iter().enumerate() {
            meet(&mut fresh, TableId(table_id as u32), table);
        }
        if fresh != *query {
            findings.push(format!("query {id} does not name the tables that match it"));
        }
    }
}
