//! `Slot`.

use bytemuck::{Pod, Zeroable};
use keyway::model;

use super::TableId;

/// Where the entity of one index is now. An index whose generations are used up is never given out again.
#[repr(C)]
#[model]
#[derive(Copy, PartialEq, Eq, Pod, Zeroable)]
pub struct Slot {
    /// Generation of the entity that lives here, or that will.
    pub generation: u32,
    /// Its table; [`TableId::NONE`] while nobody lives here.
    pub table: TableId,
    /// Its row in that table; 0 while nobody lives here.
    pub row: u32,
}
