//! The remembered way from one table to another.

use keyway::model;

use super::TableId;

/// Where a row goes when one component is added or removed, found once and kept.
#[model]
#[derive(PartialEq, Eq)]
pub struct Edge {
    /// The table the row goes to; [`TableId::NONE`] if this way was never taken.
    pub target: TableId,
    /// For each column of the source its number in the target; [`Table::NO_COLUMN`](super::Table::NO_COLUMN) for a dropped one.
    pub columns: Vec<u32>,
}
