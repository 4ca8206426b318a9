//! The bytes of texts and lists.

use keyway::model;

use super::Block;
use crate::model::identity::ComponentId;

/// The texts and lists of one component, for all its rows.
///
/// A value that grows beyond its room moves to the end and leaves garbage behind; `StorageView::compact` gathers what is
/// still named, in the order of tables, rows and fields.
#[model]
#[derive(PartialEq, Eq)]
pub struct Arena {
    /// The component whose spans point here.
    pub component: ComponentId,
    /// Units in use, garbage included; what lies behind is zero.
    pub used: u32,
    /// Units that no span names any more: the rooms of values that were overwritten, removed or despawned, and of spans that
    /// moved. Where spans were copied it may be too much (a value that replaces another and names the same start and room
    /// makes none); it is never more than `used`.
    pub garbage: u32,
    /// The units in use and, behind them, zeroed spare room.
    pub blocks: Vec<Block>,
}
