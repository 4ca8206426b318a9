//! The entities of one world come to another: what can fail first, then what cannot.

use core_ecs::{ComponentId, EcsError, Entity, Refusal, Table, TableId, World};

use crate::{Ecs, arena, entity, event, table};

/// See [`WorldView::merge`](core_ecs::WorldView::merge).
pub(crate) fn merge(world: &mut World, other: &World) -> Result<Vec<Entity>, EcsError> {
    check_layouts(world, other)?;
    let coming = coming(other);
    check_arenas(world, other)?;
    let rows = coming
        .iter()
        .map(|id| other.tables[id.index()].rows() as u64)
        .sum();
    let count = u32::try_from(rows).map_err(|_| EcsError::Full { rows })?;
    entity::reserve(world, count)?;
    let mut ids = Vec::new();
    for component in &other.components {
        ids.push(Ecs::register(world, &component.description)?);
    }
    let mut targets = Vec::new();
    for id in &coming {
        let source = &other.tables[id.index()];
        let mut components: Vec<ComponentId> =
            source.components.iter().map(|id| ids[id.index()]).collect();
        components.sort_unstable();
        let target = table::obtain(world, &components)?;
        table::reserve(&mut world.tables[target.index()], source.rows() as u32)?;
        targets.push((*id, target));
    }
    let handles = enter(world, other, &targets);
    for (id, target) in &targets {
        values(world, *target, other, *id, (&ids, &handles));
    }
    for (id, target) in targets {
        for old in &other.tables[id.index()].entities {
            if world.tables[target.index()].watched {
                event::spawned(world, handles[old.index as usize], target);
            }
        }
    }
    Ok(handles)
}

/// A component of the same name must be the same.
fn check_layouts(world: &World, other: &World) -> Result<(), EcsError> {
    for component in &other.components {
        let name = &component.description.name;
        let known = Ecs::find(world, name).map(|id| &world.components[id.index()].description);
        if known.is_some_and(|known| *known != component.description) {
            return Err(Refusal::Layout { name: name.clone() }.into());
        }
    }
    Ok(())
}

/// The tables whose rows come, which is all but those of resources.
fn coming(other: &World) -> Vec<TableId> {
    let ids = (0..other.tables.len() as u32).map(TableId);
    let is_resource = |id: &TableId, table: &Table| {
        let alone = match *table.components {
            [only] => other.components[only.index()].resource == *id,
            _ => false,
        };
        alone && table.rows() == 1
    };
    ids.filter(|id| {
        let table = &other.tables[id.index()];
        table.rows() > 0 && !is_resource(id, table)
    })
    .collect()
}

/// The texts and lists of the other world must fit into what an arena can number.
fn check_arenas(world: &World, other: &World) -> Result<(), EcsError> {
    for arena in &other.arenas {
        let name = &other.components[arena.component.index()].description.name;
        let known = Ecs::find(world, name).and_then(|id| world.arena(id));
        let units = known.map_or(0, |arena| u64::from(arena.used)) + other.needed_units(arena);
        if units > u64::from(u32::MAX) {
            return Err(EcsError::Full {
                rows: other.entity_count() as u64,
            });
        }
    }
    Ok(())
}

/// Gives every entity that comes a handle and a row, by tables and rows; returns the handles by old index.
fn enter(world: &mut World, other: &World, targets: &[(TableId, TableId)]) -> Vec<Entity> {
    let mut handles = vec![Entity::NONE; other.slots.len()];
    for (id, target) in targets {
        for old in &other.tables[id.index()].entities {
            let row = world.tables[target.index()].rows() as u32;
            let new = entity::give(world, *target, row);
            world.tables[target.index()].entities.push(new);
            handles[old.index as usize] = new;
        }
    }
    handles
}

/// Copies the values of a table of `other` to the last rows of a table of `world`, which are there already. `ids` are the
/// components by their ids in `other`, `handles` the entities by their index there.
fn values(
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
