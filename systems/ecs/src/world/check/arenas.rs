//! Arenas and the spans that point there.

use core_ecs::{Arena, Component, ComponentId, Span, Table, World};

use crate::arena;

/// Each component with texts or lists has an arena, in order, and each of its spans lies there.
pub(super) fn check(world: &World, findings: &mut Vec<String>) {
    let owners = (0..)
        .map(ComponentId)
        .zip(&world.components)
        .filter(|(_, component)| !component.spans.is_empty());
    if !owners
        .map(|(id, _)| id)
        .eq(world.arenas.iter().map(|arena| arena.component))
    {
        findings.push("the arenas are not those of the components with texts or lists".to_owned());
        return;
    }
    for arena in &world.arenas {
        let component = &world.components[arena.component.index()];
        let name = &component.description.name;
        if !is_sound(arena) {
            findings.push(format!("the arena of `{name}` is too short, not zero behind its end, or has too much garbage"));
        }
        let outside = world
            .tables
            .iter()
            .map(|table| outside(arena, component, table))
            .sum::<usize>();
        if outside > 0 {
            findings.push(format!(
                "{outside} texts or lists of `{name}` lie outside of its arena"
            ));
        }
    }
}

fn is_sound(arena: &Arena) -> bool {
    let bytes: &[u8] = bytemuck::cast_slice(&arena.blocks);
    let behind = bytes.get(arena.used as usize * Span::UNIT..);
    arena.garbage <= arena.used && behind.is_some_and(|rest| rest.iter().all(|byte| *byte == 0))
}

/// How many spans of a table do not lie in the arena. Rows that its column does not hold are no concern of this.
fn outside(arena: &Arena, component: &Component, table: &Table) -> usize {
    let column = table
        .place(arena.component)
        .and_then(|place| table.columns.get(place));
    let Some(column) = column.filter(|column| column.size > 0) else {
        return 0;
    };
    let rows = column
        .bytes()
        .chunks_exact(column.size as usize)
        .take(table.rows());
    let lost = |value: &[u8], offset: u32| {
        let bytes = value
            .get(offset as usize..)
            .and_then(|rest| rest.get(..size_of::<Span>()));
        !bytes.is_some_and(|bytes| arena::holds(arena, bytemuck::pod_read_unaligned(bytes)))
    };
    rows.map(|value| {
        component
            .spans
            .iter()
            .filter(|offset| lost(value, **offset))
            .count()
    })
    .sum()
}
