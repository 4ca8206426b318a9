//! Slots and the free list.

use core_ecs::{Entity, Slot, TableId, World};

/// Each row's entity has a slot that points back, and no other slot points anywhere.
pub(super) fn check(world: &World, findings: &mut Vec<String>) {
    for (id, table) in world.tables.iter().enumerate() {
        for (row, entity) in table.entities.iter().enumerate() {
            let place = Slot {
                generation: entity.generation,
                table: TableId(id as u32),
                row: row as u32,
            };
            if world.locate(*entity) != Some(place) {
                findings.push(format!(
                    "{entity:?} in row {row} of table {id} is not where its slot says"
                ));
            }
        }
    }
    let living = world
        .slots
        .iter()
        .filter(|slot| slot.table != TableId::NONE)
        .count();
    if living != world.entity_count() {
        findings.push(format!(
            "{living} slots are in use by {} entities",
            world.entity_count()
        ));
    }
    if world.slots.iter().any(|slot| slot.generation == 0) {
        findings.push("a slot has generation 0, which names nobody".to_owned());
    }
}

/// The free list names each vacant slot once; a slot is missing there only if its generations are used up.
pub(super) fn check_free(world: &World, findings: &mut Vec<String>) {
    let mut vacant: Vec<bool> = world
        .slots
        .iter()
        .map(|slot| slot.table == TableId::NONE)
        .collect();
    for index in &world.free {
        match vacant.get_mut(*index as usize) {
            Some(free) if *free => *free = false,
            _ => findings.push(format!(
                "the free list names slot {index}, which is in use, listed twice or absent"
            )),
        }
    }
    for (index, slot) in world.slots.iter().enumerate() {
        let entity = Entity {
            index: index as u32,
            generation: slot.generation,
        };
        if vacant[index] && slot.generation != u32::MAX {
            findings.push(format!(
                "the slot of {entity:?} is vacant but not in the free list"
            ));
        }
    }
}
