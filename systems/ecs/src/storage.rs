//! Storage: tables as callers see them, and the compaction of arenas.

use core_ecs::{Arena, Block, ComponentId, EcsError, Span, StorageView, TableId, World};
use keyway::viewmodel;

use crate::arena::adopt;
use crate::{Ecs, lookup, table};

#[viewmodel(StorageView)]
impl Ecs {
    /// See [`StorageView::table`].
    pub fn table(world: &mut World, components: &[ComponentId]) -> Result<TableId, EcsError> {
        let mut components = components.to_vec();
        lookup::sort_unique(world, &mut components)?;
        table::obtain(world, &components)
    }

    /// See [`StorageView::grow`].
    pub fn grow(world: &mut World, table: TableId, additional: u32) -> Result<(), EcsError> {
        table::reserve(table::get_mut(world, table)?, additional)
    }

    /// See [`StorageView::compact`].
    pub fn compact(world: &mut World) {
        world.tables.iter_mut().for_each(table::shrink);
        compact(world);
    }
}

/// Writes every arena anew: what each span names, in the order of tables, rows and fields, without spare room. One whose
/// rows share so much that they could not all have bytes of their own is left as it is.
fn compact(world: &mut World) {
    let fitting = world
        .arenas
        .iter()
        .map(|arena| world.needed_units(arena) <= u64::from(u32::MAX));
    let fitting: Vec<bool> = fitting.collect();
    let World {
        arenas,
        tables,
        components,
        ..
    } = world;
    for (arena, _) in arenas.iter_mut().zip(fitting).filter(|(_, fits)| *fits) {
        let old = std::mem::replace(arena, Arena::new(arena.component));
        let spans = &components[old.component.index()].spans;
        for table in tables.iter_mut() {
            let Some(place) = table.place(old.component) else {
                continue;
            };
            let column = &mut table.columns[place];
            let (rows, size) = (table.entities.len(), column.size as usize);
            for value in column.bytes_mut().chunks_exact_mut(size).take(rows) {
                adopt(value, spans, &old, arena);
            }
        }
        let bytes = arena.used as usize * Span::UNIT;
        arena.blocks.truncate(bytes.div_ceil(size_of::<Block>()));
        arena.blocks.shrink_to_fit();
    }
}
