//! The whole of a migration, in a copy of the world.

use core_ecs::{
    Arena, Block, Column, Component, ComponentId, Description, EcsError, Presence, Refusal, Table,
    TableId, Terms, World,
};

use super::{Element, convert, plan};
use crate::Simple;
use crate::component::{describe, unfit};
use crate::query::blank;
use crate::table::{blocks, lose, meet};

/// See [`WorldView::migrate`](core_ecs::WorldView::migrate).
pub(crate) fn migrate(world: &mut World, components: &[Description]) -> Result<(), EcsError> {
    let mut migrated = world.clone();
    let mut done: Vec<(ComponentId, &str)> = Vec::new();
    for new in components {
        let name = new.name.clone();
        if let Some(reason) = unfit(new) {
            return Err(Refusal::Unfit { name, reason }.into());
        }
        // Former names are those of the world as it was.
        let mut names = [&new.name].into_iter().chain(&new.was);
        let Some(id) = names.find_map(|name| Simple::find(world, name)) else {
            let reason = "it has no such name, now or before; register it".to_owned();
            return Err(Refusal::Migration { name, reason }.into());
        };
        if done
            .iter()
            .any(|(known, named)| *known == id || **named == name)
        {
            return Err(Refusal::Repeated { name }.into());
        }
        done.push((id, &new.name));
        let old = world.components[id.index()].description.clone();
        let elements = plan(&old, new)
            .map_err(|reason| EcsError::from(Refusal::Migration { name, reason }))?;
        change(&mut migrated, id, new, &elements);
    }
    renew_queries(&mut migrated);
    migrated.links = Component::links_among(&migrated.components);
    *world = migrated;
    Ok(())
}

/// Makes a component what it is described as, with its values.
fn change(world: &mut World, id: ComponentId, new: &Description, elements: &[Element]) {
    let old = world.components[id.index()].description.clone();
    if moves(&old, new, elements) {
        for table in 0..world.tables.len() {
            if world.tables[table].has(id) {
                write_column(world, table, id, new, elements);
            }
        }
    }
    let known = &mut world.components[id.index()];
    *known = Component {
        resource: known.resource,
        watched: known.watched,
        ..describe(new)
    };
    let (has, had) = (!known.spans.is_empty(), world.arena(id).is_some());
    if has && !had {
        world.arenas.push(Arena::new(id));
        world.arenas.sort_by_key(|arena| arena.component);
    }
    world.arenas.retain(|arena| has || arena.component != id);
}

/// Whether values get other bytes: any field's byte comes from elsewhere, or from nowhere, or goes.
fn moves(old: &Description, new: &Description, elements: &[Element]) -> bool {
    let stays = |byte: usize| {
        elements.iter().any(|element| {
            element.from == element.to
                && element.numbers.is_none()
                && (element.to..element.to + element.sizes[1]).contains(&byte)
        })
    };
    let all_stay = |description: &Description| {
        let mut bytes = description
            .fields
            .iter()
            .flat_map(|field| field.offset as usize..field.offset as usize + field.size as usize);
        bytes.all(stays)
    };
    old.size != new.size || !all_stay(old) || !all_stay(new)
}

/// Writes the column of a component in one table again, in the new layout.
fn write_column(
    world: &mut World,
    id: usize,
    component: ComponentId,
    new: &Description,
    elements: &[Element],
) {
    let (size, rows) = (new.size as usize, world.tables[id].rows());
    let old = world.tables[id]
        .place(component)
        .map(|place| world.tables[id].columns.remove(place));
    let capacity = world.tables[id].capacity;
    let mut column = Column {
        component,
        size: new.size,
        changed: old.as_ref().map_or(0, |old| old.changed),
        chunks: vec![0; (capacity as usize).div_ceil(Column::CHUNK)],
        blocks: vec![Block([0; 8]); blocks(capacity, new.size)],
    };
    for row in 0..rows {
        let Some(old) = &old else {
            break;
        };
        let value = &old.bytes()[row * old.size as usize..][..old.size as usize];
        forget(world, component, value, elements);
        for element in elements.iter().filter(|_| size > 0) {
            let from = &value[element.from..][..element.sizes[0]];
            let bytes = match &element.numbers {
                Some([before, after]) => convert(from, before, after),
                None => from.to_vec(),
            };
            column.bytes_mut()[row * size + element.to..][..element.sizes[1]]
                .copy_from_slice(&bytes);
        }
    }
    let table = &mut world.tables[id];
    if size > 0 {
        column.stamp_rows(0..rows, world.tick);
        table.columns.push(column);
        table.columns.sort_by_key(|column| column.component);
    }
    table.places.fill(Table::NO_COLUMN);
    for (place, column) in table.columns.iter().enumerate() {
        table.places[column.component.index()] = place as u32;
    }
}

/// Counts as garbage what the spans named that are not taken over.
fn forget(world: &mut World, component: ComponentId, value: &[u8], elements: &[Element]) {
    let mut lost = value.to_vec();
    for element in elements {
        // A span of zeros has no room.
        lost[element.from..][..element.sizes[0]].fill(0);
    }
    lose(world, component, &lost, &[]);
}

/// Makes every query anew. What it fetched and is a tag now, it filters by.
fn renew_queries(world: &mut World) {
    let is_tag = |id: ComponentId| world.components[id.index()].description.size == 0;
    for query in &mut world.queries {
        let mut terms = Terms {
            with: query.terms.with.clone(),
            without: query.terms.without.clone(),
            ..Terms::default()
        };
        for term in &query.terms.fetch {
            match is_tag(term.component) {
                false => terms.fetch.push(*term),
                true if term.presence == Presence::Required => terms.with.push(term.component),
                true => {}
            }
        }
        for component in &query.terms.changed {
            match is_tag(*component) {
                false => terms.changed.push(*component),
                true => terms.with.push(*component),
            }
        }
        terms.with.sort();
        terms.with.dedup();
        *query = blank(terms);
        for (id, table) in world.tables.iter().enumerate() {
            meet(query, TableId(id as u32), table);
        }
    }
}
