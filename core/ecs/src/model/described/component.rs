//! What a world knows of a component.

use keyway::model;

use super::Description;
use crate::model::identity::TableId;

/// A component as it was registered, with what the world derives from its description.
#[model]
#[derive(PartialEq, Eq)]
pub struct Component {
    /// What it is, without former names: these are for migration, which is given them.
    pub description: Description,
    /// Fingerprint of size, alignment and fields (FNV-1a, 64 bits).
    pub layout: u64,
    /// Bytes from the start of a value to each [`Span`](crate::Span) in it.
    pub spans: Vec<u32>,
    /// Bytes from the start of a value to each [`Entity`](crate::Entity) in it.
    pub entities: Vec<u32>,
    /// The table of exactly this component, whose only row is the resource of this type; [`TableId::NONE`] if there is none.
    pub resource: TableId,
    /// Whether the journal notes who gets and loses it.
    pub watched: bool,
}
