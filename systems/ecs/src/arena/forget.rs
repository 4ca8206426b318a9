//! Values go, and what they named in their arena becomes garbage. All of this costs nothing where no component has texts or
//! lists.

use core_ecs::{ComponentId, Slot, TableId, World};

use super::spans::at;

/// The value of a component in this row is about to go.
#[inline]
pub(crate) fn forget(world: &mut World, slot: Slot, component: ComponentId) {
    if !world.arenas.is_empty() {
        forget_some(world, slot, |lost| lost == component, &[]);
    }
}

/// All values of this row are about to go.
#[inline]
pub(crate) fn forget_all(world: &mut World, slot: Slot) {
    if !world.arenas.is_empty() {
        forget_some(world, slot, |_| true, &[]);
    }
}

/// The row is about to move to another table, without the values for which that has no column.
#[inline]
pub(crate) fn forget_but(world: &mut World, slot: Slot, to: TableId) {
    if !world.arenas.is_empty() {
        let kept = world.tables[to.index()].components.clone();
        forget_some(world, slot, |lost| kept.binary_search(&lost).is_err(), &[]);
    }
}

/// The value of a component in this row is about to be replaced by another, which may name the same bytes.
#[inline]
pub(crate) fn forget_replaced(
    world: &mut World,
    slot: Slot,
    (component, value): (ComponentId, &[u8]),
) {
    if !world.arenas.is_empty() {
        forget_some(world, slot, |lost| lost == component, value);
    }
}

#[inline(never)]
fn forget_some(world: &mut World, slot: Slot, lost: impl Fn(ComponentId) -> bool, value: &[u8]) {
    let World {
        arenas,
        tables,
        components,
        ..
    } = world;
    let table = &tables[slot.table.index()];
    for arena in arenas.iter_mut().filter(|arena| lost(arena.component)) {
        let Some(place) = table.place(arena.component) else {
            continue;
        };
        let column = &table.columns[place];
        let old = &column.bytes()[slot.row as usize * column.size as usize..];
        let spans = &components[arena.component.index()].spans;
        for offset in spans {
            let span = at(old, *offset);
            let again = |offset: &u32| {
                let new = at(value, *offset);
                (new.start, new.room) == (span.start, span.room)
            };
            if value.is_empty() || !spans.iter().any(again) {
                // Copies of a span may go one by one, each with the same room.
                arena.garbage = arena.garbage.saturating_add(span.room).min(arena.used);
            }
        }
    }
}
