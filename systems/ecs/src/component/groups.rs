//! `Group`.

use std::borrow::Cow;

use core_ecs::{ComponentId, EcsError, Entity, Table, TableId, World};

use crate::table::{self, Way};

/// Entities of one table, in the order in which they were named.
pub(super) struct Group<'e> {
    /// The table of all entities of the group.
    pub(super) table: TableId,
    /// Who they are; one that was named twice is here twice.
    pub(super) entities: Cow<'e, [Entity]>,
}

/// The living entities whose tables are picked, by table, in the order in which the tables are met.
pub(super) fn groups<'e>(
    world: &World,
    entities: &'e [Entity],
    picked: impl Fn(&Table) -> bool,
) -> Vec<Group<'e>> {
    let table = |entity: &Entity| world.locate(*entity).map(|slot| slot.table);
    let first = entities.first().and_then(table);
    let picked_first = first.filter(|table| picked(&world.tables[table.index()]));
    // Most batches are of one table.
    let alone = || entities.iter().all(|entity| table(entity) == first);
    if let Some(table) = picked_first.filter(|_| alone()) {
        return vec![Group {
            table,
            entities: Cow::Borrowed(entities),
        }];
    }
    let mut groups: Vec<Group> = Vec::new();
    for entity in entities {
        let Some(slot) = world.locate(*entity) else {
            continue;
        };
        let known = groups.iter().rposition(|group| group.table == slot.table);
        let group = match known {
            Some(group) => group,
            None if picked(&world.tables[slot.table.index()]) => {
                groups.push(Group {
                    table: slot.table,
                    entities: Cow::Owned(Vec::new()),
                });
                groups.len() - 1
            }
            None => continue,
        };
        groups[group].entities.to_mut().push(*entity);
    }
    groups
}

/// Moves every group to the table that its rows go to when they gain or lose a component, and returns how many rows went.
/// First there is room for all, then the first row moves.
pub(super) fn migrate(
    world: &mut World,
    groups: &[Group<'_>],
    way: Way,
    component: ComponentId,
) -> Result<usize, EcsError> {
    let mut targets = Vec::with_capacity(groups.len());
    for group in groups {
        let rows = u32::try_from(group.entities.len()).map_err(|_| EcsError::Full {
            rows: group.entities.len() as u64,
        })?;
        targets.push(table::destination(
            world,
            group.table,
            way,
            component,
            rows,
        )?);
    }
    let mut moved = 0;
    for (group, target) in groups.iter().zip(targets) {
        let before = world.tables[target.index()].rows();
        table::transfer_last(world, group.table, target, &group.entities);
        moved += world.tables[target.index()].rows() - before;
    }
    Ok(moved)
}
