//! The entities of one world come to another, one by one.

use core_ecs::{ComponentId, EcsError, Entity, List, Span, Table, TableId, World};

use crate::table::{self, Value};
use crate::{Simple, entity, event};

/// See [`WorldView::merge`](core_ecs::WorldView::merge).
pub(super) fn merge(world: &mut World, other: &World) -> Result<Vec<Entity>, EcsError> {
    // What fails leaves the copy behind.
    let mut merged = world.clone();
    let mut ids = Vec::new();
    for component in &other.components {
        ids.push(Simple::register(&mut merged, &component.description)?);
    }
    let coming: Vec<&Table> = coming(other);
    let rows = coming.iter().map(|table| table.rows()).sum::<usize>();
    let count = u32::try_from(rows).map_err(|_| EcsError::Full { rows: rows as u64 })?;
    entity::check_handles(&merged, count)?;
    let mut targets = Vec::new();
    for source in &coming {
        let mut components: Vec<ComponentId> =
            source.components.iter().map(|id| ids[id.index()]).collect();
        components.sort();
        let target = table::obtain(&mut merged, &components);
        table::make_room(&mut merged, target, source.rows() as u32)?;
        targets.push(target);
    }
    let mut handles = vec![Entity::NONE; other.slots.len()];
    for (source, target) in coming.iter().zip(&targets) {
        for old in &source.entities {
            let new = entity::give(&mut merged);
            table::put(&mut merged, new, *target, &[]);
            handles[old.index as usize] = new;
        }
    }
    for source in &coming {
        for place in 0..source.columns.len() {
            for row in 0..source.rows() {
                let (id, bytes) = value(&mut merged, other, source, (place, row), &handles, &ids)?;
                let entity = handles[source.entities[row].index as usize];
                table::write(&mut merged, entity, (id, &bytes));
            }
        }
    }
    for (source, target) in coming.iter().zip(&targets) {
        let components = merged.tables[target.index()].components.clone();
        for old in &source.entities {
            event::spawned(&mut merged, handles[old.index as usize], &components);
        }
    }
    *world = merged;
    Ok(handles)
}

/// The tables that come: all but those of resources.
fn coming(other: &World) -> Vec<&Table> {
    let is_resource = |id: usize| {
        let resource = |component: &core_ecs::Component| component.resource == TableId(id as u32);
        other.components.iter().any(resource) && other.tables[id].rows() == 1
    };
    (0..other.tables.len())
        .filter(|id| other.tables[*id].rows() > 0 && !is_resource(*id))
        .map(|id| &other.tables[id])
        .collect()
}

/// A value as it will be: its entities by their new handles, its texts and lists in the new arena.
fn value(
    world: &mut World,
    other: &World,
    source: &Table,
    (place, row): (usize, usize),
    handles: &[Entity],
    ids: &[ComponentId],
) -> Result<Value, EcsError> {
    let column = &source.columns[place];
    let size = column.size as usize;
    let mut bytes = column.bytes()[row * size..(row + 1) * size].to_vec();
    let component = &other.components[column.component.index()];
    for offset in &component.entities {
        let handle = &mut bytes[*offset as usize..][..size_of::<Entity>()];
        let old: Entity = bytemuck::pod_read_unaligned(handle);
        let new = match other.contains(old) {
            true => handles[old.index as usize],
            false => Entity::NONE,
        };
        handle.copy_from_slice(bytemuck::bytes_of(&new));
    }
    let id = ids[column.component.index()];
    let (from, into) = (other.arena(column.component), world.arena_mut(id));
    if let (Some(from), Some(into)) = (from, into) {
        for offset in &component.spans {
            let place = &mut bytes[*offset as usize..][..size_of::<Span>()];
            let text = from.bytes(bytemuck::pod_read_unaligned(place));
            if u64::from(into.used) + Span::units(text.len()) as u64 > u64::from(u32::MAX) {
                return Err(EcsError::Full {
                    rows: other.entity_count() as u64,
                });
            }
            let mut list = List::default();
            into.set_items(&mut list, text);
            place.copy_from_slice(bytemuck::bytes_of(&list));
        }
    }
    Ok((id, bytes))
}
