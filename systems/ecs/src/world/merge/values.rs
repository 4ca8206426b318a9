//! The values of one table come to another.

use core_ecs::{ComponentId, Entity, TableId, World};

use crate::arena;

/// Copies the values of a table of `other` to the last rows of a table of `world`, which are there already. `ids` are the
/// components by their ids in `other`, `handles` the entities by their index there.
pub(super) fn values(
    world: &mut World,
    target: TableId,
    other: &World,
    source: TableId,
    (ids, handles): (&[ComponentId], &[Entity]),
) {
    let World {
        tables,
        components,
        arenas,
        tick,
        ..
    } = world;
    let (source, target) = (&other.tables[source.index()], &mut tables[target.index()]);
    let (first, rows) = (target.rows() - source.rows(), target.rows());
    for column in &source.columns {
        let id = ids[column.component.index()];
        let Some(place) = target.place(id) else {
            continue;
        };
        let into = &mut target.columns[place];
        let size = into.size as usize;
        let bytes = &mut into.bytes_mut()[first * size..rows * size];
        bytes.copy_from_slice(&column.bytes()[..bytes.len()]);
        let component = &components[id.index()];
        if !component.entities.is_empty() {
            translate(bytes, size, &component.entities, (other, handles));
        }
        let arena = arenas.iter_mut().find(|arena| arena.component == id);
        if let (Some(arena), Some(from)) = (arena, other.arena(column.component)) {
            for value in bytes.chunks_exact_mut(size) {
                arena::adopt(value, &component.spans, from, arena);
            }
        }
        into.stamp_rows(first..rows, *tick);
    }
}

/// Puts the new handles into the place of the old ones; that of an entity which does not come names nobody.
fn translate(
    bytes: &mut [u8],
    size: usize,
    offsets: &[u32],
    (other, handles): (&World, &[Entity]),
) {
    for value in bytes.chunks_exact_mut(size) {
        for offset in offsets {
            let handle = &mut value[*offset as usize..][..size_of::<Entity>()];
            let old: Entity = bytemuck::pod_read_unaligned(handle);
            let new = match other.contains(old) {
                true => handles[old.index as usize],
                false => Entity::NONE,
            };
            handle.copy_from_slice(bytemuck::bytes_of(&new));
        }
    }
}
