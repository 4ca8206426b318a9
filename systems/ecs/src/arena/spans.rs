//! The spans in a value.

use core_ecs::{Arena, List, Span};

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
