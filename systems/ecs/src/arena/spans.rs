//! The spans in a value.

use core_ecs::{Arena, List, Span, Table, World};

/// Whether the span lies in the arena.
pub(crate) fn holds(arena: &Arena, span: Span) -> bool {
    let end = u64::from(span.start) + u64::from(span.room);
    let fits = u64::from(span.length) <= u64::from(span.room) * Span::UNIT as u64;
    fits && end <= u64::from(arena.used) && (span.room > 0 || span == Span::default())
}

/// The span at an offset in a value.
pub(super) fn at(value: &[u8], offset: u32) -> Span {
    bytemuck::pod_read_unaligned(&value[offset as usize..][..size_of::<Span>()])
}

/// How many units copies of what a value names would take.
fn units(value: &[u8], spans: &[u32]) -> u64 {
    spans
        .iter()
        .map(|offset| Span::units(at(value, *offset).length as usize) as u64)
        .sum()
}

/// How many units an arena would have if every span had bytes of its own and no spare room.
pub(crate) fn needs(world: &World, arena: &Arena) -> u64 {
    let spans = &world.components[arena.component.index()].spans;
    let needs = |table: &Table| -> u64 {
        let column = table
            .place(arena.component)
            .map(|place| &table.columns[place]);
        let values = column.map(|column| column.bytes().chunks_exact(column.size as usize));
        values
            .into_iter()
            .flatten()
            .take(table.rows())
            .map(|value| units(value, spans))
            .sum()
    };
    world.tables.iter().map(needs).sum()
}

/// Copies what the spans of a value name from one arena to the end of another, without spare room, and makes them name the
/// copies.
pub(crate) fn adopt(value: &mut [u8], spans: &[u32], from: &Arena, into: &mut Arena) {
    for offset in spans {
        let place = &mut value[*offset as usize..][..size_of::<Span>()];
        let old = bytemuck::pod_read_unaligned(place);
        let mut new = List::default();
        into.set_items(&mut new, from.bytes(old));
        place.copy_from_slice(bytemuck::bytes_of(&new));
    }
}
