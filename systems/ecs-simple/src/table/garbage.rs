//! What lost values named in their arena is counted.

use core_ecs::{ComponentId, Span, World};

/// Counts the rooms of the spans of a value that goes, but for those that the value in its place names as well.
pub(crate) fn lose(world: &mut World, component: ComponentId, old: &[u8], new: &[u8]) {
    let offsets = world.components[component.index()].spans.clone();
    let spans = |value: &[u8]| -> Vec<Span> {
        let values = offsets
            .iter()
            .filter_map(|offset| value.get(*offset as usize..)?.get(..size_of::<Span>()));
        values.map(bytemuck::pod_read_unaligned).collect()
    };
    let kept = spans(new);
    for span in spans(old) {
        let named = kept
            .iter()
            .any(|kept| (kept.start, kept.room) == (span.start, span.room));
        if let Some(arena) = world.arena_mut(component).filter(|_| !named) {
            arena.garbage = arena.used.min(arena.garbage.saturating_add(span.room));
        }
    }
}
