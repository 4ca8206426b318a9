//! Tables and the index over them.

use core_ecs::{Column, ComponentId, Table, TableId, World};

use crate::table::{Way, blank, chunks, is_watched, neighbour};

/// Each table is what its set of components says, and its columns hold its rows and zeros behind them.
pub(super) fn check(world: &World, findings: &mut Vec<String>) {
    for (id, table) in world.tables.iter().enumerate() {
        if !known(world, &table.components) {
            findings.push(format!(
                "table {id} has components that are unknown, unsorted or repeated"
            ));
            continue;
        }
        let model = blank(world, &table.components);
        if table.mask != model.mask || table.places != model.places {
            findings.push(format!(
                "mask or places of table {id} do not agree with its components"
            ));
        }
        let kinds = |table: &Table| {
            table
                .columns
                .iter()
                .map(|column| (column.component, column.size))
                .collect::<Vec<_>>()
        };
        if kinds(table) != kinds(&model) {
            findings.push(format!(
                "columns of table {id} do not agree with its components"
            ));
        }
        if table.watched != is_watched(world, &table.components) {
            findings.push(format!("table {id} does not know who watches it"));
        }
        if table.rows() > table.capacity as usize {
            findings.push(format!(
                "table {id} has {} rows and room for {}",
                table.rows(),
                table.capacity
            ));
        }
        for column in table.columns.iter().filter(|column| !holds(table, column)) {
            findings.push(format!(
                "column of component {} in table {id} is too short or not zero behind its end",
                column.component.0
            ));
        }
        for (way, edges) in [(Way::Add, &table.adds), (Way::Remove, &table.removes)] {
            if !edges
                .iter()
                .enumerate()
                .all(|(component, target)| leads(world, table, way, component, *target))
            {
                findings.push(format!("an edge of table {id} leads to the wrong table"));
            }
        }
    }
}

/// The index names each table once, in the order of their components, and no two tables have the same.
pub(super) fn check_index(world: &World, findings: &mut Vec<String>) {
    let sets: Option<Vec<_>> = world
        .index
        .iter()
        .map(|id| world.tables.get(id.index()).map(|table| &table.components))
        .collect();
    let sorted = sets.is_some_and(|sets| {
        sets.len() == world.tables.len() && sets.is_sorted_by(|left, right| left < right)
    });
    if !sorted {
        findings.push("the index does not name each table once in order".to_owned());
    }
}

fn known(world: &World, components: &[ComponentId]) -> bool {
    components.is_sorted_by(|left, right| left < right)
        && components
            .last()
            .is_none_or(|greatest| greatest.index() < world.components.len())
}

fn holds(table: &Table, column: &Column) -> bool {
    let (rows, size) = (table.rows(), column.size as usize);
    let bytes = column.bytes();
    column.chunks.len() == chunks(table.capacity as usize)
        && column.chunks.iter().all(|tick| *tick <= column.changed)
        && bytes.len() >= table.capacity as usize * size
        && bytes
            .get(rows * size..)
            .is_some_and(|rest| rest.iter().all(|byte| *byte == 0))
}

fn leads(world: &World, table: &Table, way: Way, component: usize, target: TableId) -> bool {
    if target == TableId::NONE {
        return true;
    }
    world.tables.get(target.index()).is_some_and(|target| {
        target.components == neighbour(&table.components, way, ComponentId(component as u32))
    })
}
