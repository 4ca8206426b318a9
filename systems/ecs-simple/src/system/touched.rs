//! What tasks touch, and whether that is the same.

use core_ecs::{ComponentId, EcsError, Table, TableId, Task, World};

use super::refuse;
use crate::lookup;

/// What a task touches, and whether it writes it; ascending, each once.
#[derive(Clone, Default)]
pub(super) struct Touched {
    /// Tables whose entities are read, which never conflicts.
    pub(super) tables: Vec<TableId>,
    /// Columns, by table and number.
    pub(super) columns: Vec<((TableId, u32), bool)>,
    /// Arenas by component, each with whether it is written.
    pub(super) arenas: Vec<(ComponentId, bool)>,
}

impl Touched {
    /// Adds what another task touches; a thing that either writes is written.
    pub(super) fn join(&mut self, other: &Self) {
        self.tables.extend(&other.tables);
        self.tables.sort();
        self.tables.dedup();
        self.columns = merged([self.columns.as_slice(), &other.columns].concat());
        self.arenas = merged([self.arenas.as_slice(), &other.arenas].concat());
    }
}

/// What a task touches, by the matches of its queries.
pub(super) fn touched(world: &World, task: &Task) -> Result<Touched, EcsError> {
    let mut all = Touched::default();
    for lent in &task.queries {
        let query = world.queries.get(lent.query.index());
        let query = query.ok_or(EcsError::NoQuery { id: lent.query.0 })?;
        let mut read: Vec<ComponentId> = query
            .terms
            .fetch
            .iter()
            .map(|term| term.component)
            .collect();
        for id in &lent.writes {
            let name = &lookup::component(world, *id)?.description.name;
            if !read.contains(id) {
                let reason = format!("it writes `{name}`, which it does not fetch; fetch it");
                return Err(refuse(task, reason));
            }
        }
        read.extend(&query.terms.changed);
        all.tables.extend(&query.tables);
        for (position, table) in query.tables.iter().enumerate() {
            for (term, component) in read.iter().enumerate() {
                let column = query.columns[position * query.stride() + term];
                if column != Table::NO_COLUMN {
                    let writes = lent.writes.contains(component);
                    all.columns.push(((*table, column), writes));
                }
            }
        }
        for component in read {
            if world.arena(component).is_some() {
                all.arenas
                    .push((component, lent.writes.contains(&component)));
            }
        }
    }
    all.join(&Touched::default());
    Ok(all)
}

/// Whether two tasks touch the same, one of them to write.
pub(super) fn conflict(left: &Touched, right: &Touched) -> bool {
    clash(&left.columns, &right.columns) || clash(&left.arenas, &right.arenas)
}

fn clash<T: PartialEq>(left: &[(T, bool)], right: &[(T, bool)]) -> bool {
    left.iter().any(|(thing, writes)| {
        let also = |(other, other_writes): &(T, bool)| other == thing && (*writes || *other_writes);
        right.iter().any(also)
    })
}

/// Each thing once; written if any says so.
fn merged<T: Ord>(mut things: Vec<(T, bool)>) -> Vec<(T, bool)> {
    // Written ones first, so that what is dropped as a repetition says no more.
    things.sort_by(|left, right| left.0.cmp(&right.0).then(right.1.cmp(&left.1)));
    things.dedup_by(|later, earlier| later.0 == earlier.0);
    things
}
