//! Rows are taken out of tables and put into others.

use core_ecs::{ComponentId, Entity, TableId, World};

use super::lose;

/// A component and its bytes.
pub(crate) type Value = (ComponentId, Vec<u8>);

/// Takes a living entity's row out of its table; the last row takes its place. The slot is as it was.
pub(crate) fn take(world: &mut World, entity: Entity) -> Vec<Value> {
    let slot = world.slots[entity.index as usize];
    let table = &mut world.tables[slot.table.index()];
    let (row, last) = (slot.row as usize, table.rows() - 1);
    let mut values = Vec::new();
    for column in &mut table.columns {
        let size = column.size as usize;
        let bytes = column.bytes_mut();
        values.push((
            ComponentId::NONE,
            bytes[row * size..(row + 1) * size].to_vec(),
        ));
        bytes.copy_within(last * size..(last + 1) * size, row * size);
        bytes[last * size..(last + 1) * size].fill(0);
        if row < last {
            column.stamp(row, world.tick);
        }
    }
    for (value, column) in values.iter_mut().zip(&table.columns) {
        value.0 = column.component;
    }
    table.entities.swap_remove(row);
    if row < last {
        world.slots[table.entities[row].index as usize].row = slot.row;
    }
    values
}

/// Puts an entity behind the last row of a table, which has room. Components without a value are zero.
pub(crate) fn put(world: &mut World, entity: Entity, id: TableId, values: &[Value]) {
    let table = &mut world.tables[id.index()];
    let row = table.rows();
    table.entities.push(entity);
    for column in &mut table.columns {
        column.stamp(row, world.tick);
    }
    let slot = &mut world.slots[entity.index as usize];
    (slot.table, slot.row) = (id, row as u32);
    for (component, bytes) in values {
        write(world, entity, (*component, bytes));
    }
}

/// Moves a living entity to another table, which has room. What has no column there is lost.
pub(crate) fn move_row(world: &mut World, entity: Entity, id: TableId) {
    let values = take(world, entity);
    for (component, bytes) in &values {
        if !world.tables[id.index()].has(*component) {
            lose(world, *component, bytes, &[]);
        }
    }
    put(world, entity, id, &values);
}

/// Writes a value of a living entity, if its table has a column for it.
pub(crate) fn write(world: &mut World, entity: Entity, (component, bytes): (ComponentId, &[u8])) {
    let slot = world.slots[entity.index as usize];
    let table = &mut world.tables[slot.table.index()];
    if let Some(place) = table.place(component) {
        let (row, size) = (slot.row as usize, bytes.len());
        let column = &mut table.columns[place];
        column.stamp(row, world.tick);
        column.bytes_mut()[row * size..(row + 1) * size].copy_from_slice(bytes);
    }
}

/// Gives an entity a new value of a component that it has.
pub(crate) fn overwrite(world: &mut World, entity: Entity, value: (ComponentId, &[u8])) {
    let slot = world.slots[entity.index as usize];
    let table = &world.tables[slot.table.index()];
    if let Some(place) = table.place(value.0) {
        let (row, size) = (slot.row as usize, value.1.len());
        let old = table.columns[place].bytes()[row * size..(row + 1) * size].to_vec();
        lose(world, value.0, &old, value.1);
    }
    write(world, entity, value);
}
