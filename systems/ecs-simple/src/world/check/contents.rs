//! What the rules of docs/ecs-format.md say of contents, beyond who is where.

use core_ecs::{Arena, ComponentId, EventKind, Journal, Span, TableId, World};

use super::links;

/// A sentence for each thing that does not agree.
pub(crate) fn check_contents(world: &World) -> Vec<String> {
    let mut findings = Vec::new();
    for (id, component) in world.components.iter().enumerate() {
        let table = world.tables.get(component.resource.index());
        let alone = table.is_some_and(|table| table.components == [ComponentId(id as u32)]);
        if component.resource != TableId::NONE && !alone {
            let name = &component.description.name;
            findings.push(format!("the resource `{name}` is in a table of others"));
        }
    }
    for column in world.tables.iter().flat_map(|table| &table.columns) {
        if column.chunks.iter().any(|tick| *tick > column.changed) {
            findings.push("some rows were written later than their column".to_owned());
        }
        if column.changed > world.tick {
            findings.push("a column was written in the future".to_owned());
        }
    }
    if world.tick == u64::MAX {
        findings.push("the tick of the world is the last that there is".to_owned());
    }
    arenas(world, &mut findings);
    journal(world, &mut findings);
    links::check(world, &mut findings);
    findings
}

fn arenas(world: &World, findings: &mut Vec<String>) {
    let mut owners = Vec::new();
    for (id, component) in world.components.iter().enumerate() {
        if !component.spans.is_empty() {
            owners.push(ComponentId(id as u32));
        }
    }
    let named: Vec<ComponentId> = world.arenas.iter().map(|arena| arena.component).collect();
    if owners != named {
        findings.push("the arenas are not those of the components with texts or lists".to_owned());
        return;
    }
    for arena in &world.arenas {
        let bytes: &[u8] = bytemuck::cast_slice(&arena.blocks);
        let behind = bytes.get(arena.used as usize * Span::UNIT..);
        let zero = behind.is_some_and(|rest| rest.iter().all(|byte| *byte == 0));
        if !zero || arena.garbage > arena.used {
            findings.push("an arena is too short, goes on, or has too much garbage".to_owned());
        }
        for span in spans(world, arena.component) {
            if !holds(arena, span) {
                findings.push("a text or list lies outside of its arena".to_owned());
            }
        }
    }
}

/// Every span of every row.
fn spans(world: &World, component: ComponentId) -> Vec<Span> {
    let mut spans = Vec::new();
    for table in &world.tables {
        let Some(place) = table.place(component) else {
            continue;
        };
        let column = &table.columns[place];
        for row in 0..table.rows() {
            for offset in &world.components[component.index()].spans {
                let start = row * column.size as usize + *offset as usize;
                let bytes = &column.bytes()[start..start + size_of::<Span>()];
                spans.push(bytemuck::pod_read_unaligned(bytes));
            }
        }
    }
    spans
}

fn holds(arena: &Arena, span: Span) -> bool {
    if span.room == 0 {
        return span == Span::default();
    }
    u64::from(span.start) + u64::from(span.room) <= u64::from(arena.used)
        && u64::from(span.length) <= u64::from(span.room) * Span::UNIT as u64
}

fn journal(world: &World, findings: &mut Vec<String>) {
    let journal = &world.journal;
    let count = journal.events.len() as u64;
    if journal.first >= Journal::CLOSED - count {
        findings.push("the events are numbered beyond all numbers".to_owned());
        return;
    }
    let end = journal.first + count;
    let mut least = end;
    for next in &journal.readers {
        if *next != Journal::CLOSED {
            least = least.min(*next);
            if *next < journal.first || *next > end {
                findings.push("a reader stands where no event is kept".to_owned());
            }
        }
    }
    if least != journal.first {
        findings.push("events are kept that nobody has still to read".to_owned());
    }
    for event in &journal.events {
        if event.tick > world.tick {
            findings.push("an event tells of the future".to_owned());
        }
        let of_component = matches!(event.kind, EventKind::Added | EventKind::Removed);
        let known = match of_component {
            true => event.component.index() < world.components.len(),
            false => event.component == ComponentId::NONE,
        };
        let slot = world.slots.get(event.entity.index as usize);
        let generation = event.entity.generation;
        if !known || generation == 0 || slot.is_none_or(|slot| slot.generation < generation) {
            findings.push("an event tells of what never was".to_owned());
        }
    }
}
