//! Tables and the values in them.

use core_ecs::{Budget, Column, ComponentId, LoadError, Table, TableId, World};

use super::{Reader, invalid};
use crate::table::{blank, chunks};
use crate::world::format::TICK_ROWS;

/// Bytes of a table without components and rows.
const TABLE: usize = 8;

/// Makes every table with its rows, and the index over them.
pub(super) fn read(
    mut reader: Reader<'_>,
    world: &mut World,
    budget: &mut Budget,
) -> Result<(), LoadError> {
    for id in 0..reader.count(TABLE)? {
        let components: Vec<ComponentId> = reader.list()?;
        check(world, id, &components)?;
        budget.table(&components)?;
        let mut table = blank(world, &components);
        fill(&mut reader, &mut table)?;
        world.tables.push(table);
    }
    index(world)?;
    reader.end()
}

fn check(world: &World, id: usize, components: &[ComponentId]) -> Result<(), LoadError> {
    if !components.is_sorted_by(|left, right| left < right) {
        return Err(invalid(format!(
            "the components of table {id} are not in ascending order"
        )));
    }
    match components.last() {
        Some(greatest) if greatest.index() >= world.components.len() => Err(invalid(format!(
            "table {id} has the unknown component {}",
            greatest.0
        ))),
        _ => Ok(()),
    }
}

fn fill(reader: &mut Reader<'_>, table: &mut Table) -> Result<(), LoadError> {
    table.entities = reader.list()?;
    let rows = table.entities.len();
    table.capacity = rows as u32;
    for column in &mut table.columns {
        column.changed = reader.long()?;
        let saved: Vec<u64> = reader.memory(rows.div_ceil(TICK_ROWS) as u64 * 8)?;
        // Which run a tick was of is not saved: it stands for each.
        let each = |run: usize| saved[run * Column::CHUNK / TICK_ROWS];
        column.chunks = (0..chunks(rows)).map(each).collect();
        if saved.iter().any(|tick| *tick > column.changed) {
            return Err(invalid("some rows were written later than their column"));
        }
        // Both factors have 32 bits.
        column.blocks = reader.memory(rows as u64 * u64::from(column.size))?;
    }
    Ok(())
}

/// All tables in the order of their components, no two of the same.
fn index(world: &mut World) -> Result<(), LoadError> {
    let tables = &world.tables;
    let components = |id: &TableId| tables[id.index()].components.as_slice();
    let mut index: Vec<TableId> = (0..tables.len() as u32).map(TableId).collect();
    index.sort_by(|left, right| components(left).cmp(components(right)));
    if let Some(pair) = index
        .windows(2)
        .find(|pair| components(&pair[0]) == components(&pair[1]))
    {
        return Err(invalid(format!(
            "tables {} and {} have the same components",
            pair[0].0, pair[1].0
        )));
    }
    world.index = index;
    Ok(())
}
