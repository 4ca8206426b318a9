//! What a task touches.

use core_ecs::{ComponentId, TableId};

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
