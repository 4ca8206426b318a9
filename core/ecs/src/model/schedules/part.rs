//! A lane's share of one table.

use keyway::model;

use crate::model::identity::TableId;

/// The columns of one table that a lane is lent, by number, ascending; none where its queries match the table but need
/// nothing of it except the entities.
#[model]
#[derive(PartialEq, Eq)]
pub struct Part {
    /// The table that the lane reads or writes.
    pub table: TableId,
    /// Columns that it only reads; other lanes of the stage may read them as well.
    pub reads: Vec<u32>,
    /// Columns that it alone may read and write.
    pub writes: Vec<u32>,
}
