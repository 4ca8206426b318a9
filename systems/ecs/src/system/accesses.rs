//! What a task touches, found in the queries it is lent.

use std::collections::BTreeMap;

use core_ecs::{ComponentId, EcsError, Lent, Table, TableId, Task, World};

use super::refuse;
use crate::lookup;

/// One thing that a task touches; they are ordered as a lane's parts are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Access {
    /// The entities of a table, which nobody writes while lanes run: a query without columns needs them alone.
    Entities(TableId),
    /// A column, by table and number.
    Column(TableId, u32),
    /// The arena of a component.
    Arena(ComponentId),
}

/// Everything a task touches, and whether it writes it.
pub(super) fn accesses(world: &World, task: &Task) -> Result<BTreeMap<Access, bool>, EcsError> {
    let mut accesses = BTreeMap::new();
    for lent in &task.queries {
        let query = world
            .queries
            .get(lent.query.index())
            .ok_or(EcsError::NoQuery { id: lent.query.0 })?;
        let fetched = query.terms.fetch.iter().map(|term| term.component);
        let read: Vec<ComponentId> = fetched.chain(query.terms.changed.iter().copied()).collect();
        check_writes(world, task, lent, &read[..query.terms.fetch.len()])?;
        let rows = query.columns.chunks(query.stride().max(1));
        for table in &query.tables {
            touch(&mut accesses, Access::Entities(*table), false);
        }
        for (table, places) in query.tables.iter().zip(rows) {
            for (component, place) in read
                .iter()
                .zip(places)
                .filter(|(_, place)| **place != Table::NO_COLUMN)
            {
                let writes = lent.writes.contains(component);
                touch(&mut accesses, Access::Column(*table, *place), writes);
            }
        }
        for component in read
            .iter()
            .filter(|id| !world.components[id.index()].spans.is_empty())
        {
            touch(
                &mut accesses,
                Access::Arena(*component),
                lent.writes.contains(component),
            );
        }
    }
    Ok(accesses)
}

fn touch(accesses: &mut BTreeMap<Access, bool>, access: Access, writes: bool) {
    *accesses.entry(access).or_default() |= writes;
}

/// Refuses what would be written but is not lent.
fn check_writes(
    world: &World,
    task: &Task,
    lent: &Lent,
    fetched: &[ComponentId],
) -> Result<(), EcsError> {
    for component in &lent.writes {
        let name = &lookup::component(world, *component)?.description.name;
        if !fetched.contains(component) {
            let reason =
                format!("it writes `{name}`, which its query does not fetch; add it to the query");
            return Err(refuse(task, reason));
        }
    }
    Ok(())
}
