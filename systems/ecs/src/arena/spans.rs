//! The spans of a row, and whether they can be believed.

use core_ecs::{Arena, Column, Component, Span};

/// The spans in one row of a component's column, in the order of their fields.
pub(crate) fn spans(
    component: &Component,
    column: &Column,
    row: usize,
) -> impl Iterator<Item = Span> {
    let size = column.size as usize;
    let value = &column.bytes()[row * size..][..size];
    component
        .spans
        .iter()
        .map(|offset| bytemuck::pod_read_unaligned(&value[*offset as usize..][..size_of::<Span>()]))
}

/// Whether the span lies in the arena.
pub(crate) fn holds(arena: &Arena, span: Span) -> bool {
    let end = u64::from(span.start) + u64::from(span.room);
    let fits = u64::from(span.length) <= u64::from(span.room) * Span::UNIT as u64;
    fits && end <= u64::from(arena.used) && (span.room > 0 || span == Span::default())
}
