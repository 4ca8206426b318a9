//! Events that wait, and their readers.

use core_ecs::{ComponentId, Event, EventKind, Journal, World};

/// Every reader stands at an event that is kept or behind the last, no event is kept for nobody, and each tells of what was.
pub(super) fn check(world: &World, findings: &mut Vec<String>) {
    let journal = &world.journal;
    let end = journal.first.checked_add(journal.events.len() as u64);
    let Some(end) = end.filter(|end| *end < Journal::CLOSED) else {
        findings.push("the events are numbered beyond all numbers".to_owned());
        return;
    };
    let open = || {
        journal
            .readers
            .iter()
            .filter(|next| **next != Journal::CLOSED)
    };
    if open().any(|next| !(journal.first..=end).contains(next)) {
        findings.push("a reader stands where no event is kept".to_owned());
    }
    if open().min().unwrap_or(&end) != &journal.first {
        findings.push("events are kept that every reader has read".to_owned());
    }
    if !journal.events.iter().all(|event| was(world, event)) {
        findings.push("an event tells of a component or an entity that never was".to_owned());
    }
}

fn was(world: &World, event: &Event) -> bool {
    let known = match event.kind {
        EventKind::Added | EventKind::Removed => event.component.index() < world.components.len(),
        EventKind::Spawned | EventKind::Despawned => event.component == ComponentId::NONE,
    };
    let slot = world.slots.get(event.entity.index as usize);
    known && slot.is_some_and(|slot| (1..=slot.generation).contains(&event.entity.generation))
}
