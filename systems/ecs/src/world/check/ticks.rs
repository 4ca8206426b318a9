//! The tick of the world and those of what happened in it.

use core_ecs::World;

/// The clock can go on, and nothing happened after the present tick.
pub(super) fn check(world: &World, findings: &mut Vec<String>) {
    if world.tick == u64::MAX {
        findings.push("the tick of the world is the last that there is".to_owned());
    }
    for (id, table) in world.tables.iter().enumerate() {
        let mut columns = table.columns.iter();
        if columns.any(|column| column.changed > world.tick) {
            findings.push(format!("a column of table {id} was written in the future"));
        }
    }
    if world
        .journal
        .events
        .iter()
        .any(|event| event.tick > world.tick)
    {
        findings.push("an event tells of the future".to_owned());
    }
}
