//! Storage: tables as callers see them, and the compaction of arenas.

use core_ecs::{
    Arena, Block, Column, ComponentId, EcsError, List, Span, StorageView, Table, TableId, World,
};
use keyway::viewmodel;

use crate::table::blocks;
use crate::{Simple, lookup, table};

#[viewmodel(StorageView)]
impl Simple {
    /// See [`StorageView::table`].
    pub fn table(world: &mut World, components: &[ComponentId]) -> Result<TableId, EcsError> {
        let components = lookup::check_set(world, components)?;
        Ok(table::obtain(world, &components))
    }

    /// See [`StorageView::grow`].
    pub fn grow(world: &mut World, table: TableId, additional: u32) -> Result<(), EcsError> {
        table::get(world, table)?;
        table::make_room(world, table, additional)
    }

    /// See [`StorageView::compact`].
    pub fn compact(world: &mut World) {
        compact(world);
    }
}

/// See [`StorageView::compact`](core_ecs::StorageView::compact).
fn compact(world: &mut World) {
    world.tables.iter_mut().for_each(shrink);
    for number in 0..world.arenas.len() {
        let component = world.arenas[number].component;
        let old = std::mem::replace(&mut world.arenas[number], Arena::new(component));
        gather(world, &old, number);
    }
}

fn shrink(table: &mut Table) {
    table.capacity = table.rows() as u32;
    table.entities.shrink_to_fit();
    for column in &mut table.columns {
        column.blocks.truncate(blocks(table.capacity, column.size));
        column.blocks.shrink_to_fit();
        column
            .chunks
            .truncate((table.capacity as usize).div_ceil(Column::CHUNK));
        column.chunks.shrink_to_fit();
    }
}

/// Copies what each span names to the new arena, by tables, rows and fields.
fn gather(world: &mut World, old: &Arena, number: usize) {
    let World {
        tables,
        arenas,
        components,
        ..
    } = world;
    let new = &mut arenas[number];
    let offsets = &components[old.component.index()].spans;
    for table in tables {
        let (Some(place), rows) = (table.place(old.component), table.rows()) else {
            continue;
        };
        let column = &mut table.columns[place];
        let size = column.size as usize;
        for row in 0..rows {
            let value = &mut column.bytes_mut()[row * size..(row + 1) * size];
            for offset in offsets {
                let span = &mut value[*offset as usize..][..size_of::<Span>()];
                let mut list = List::default();
                new.set_items(&mut list, old.bytes(bytemuck::pod_read_unaligned(span)));
                span.copy_from_slice(bytemuck::bytes_of(&list));
            }
        }
    }
    let bytes = new.used as usize * Span::UNIT;
    new.blocks.truncate(bytes.div_ceil(size_of::<Block>()));
}
