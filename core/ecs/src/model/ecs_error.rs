//! What a caller asked that cannot be done.

use keyway::model;

use super::Refusal;
use super::identity::Entity;

/// A refusal. Entities and values are as they were before the call; tables without rows, and room, may have been made.
///
/// It is 16 bytes small, so that the result of a call that goes well stays in registers.
#[model]
#[derive(PartialEq, Eq, thiserror::Error)]
pub enum EcsError {
    /// The entity was despawned, or never lived in this world.
    #[error("entity {} of generation {} does not live; check `World::contains` before", entity.index, entity.generation)]
    NoEntity {
        /// The handle that was given.
        entity: Entity,
    },
    /// A component id that this world has not given out.
    #[error("there is no component with id {id}; register it in this world first")]
    NoComponent {
        /// The id that was given.
        id: u32,
    },
    /// A table id that this world has not given out.
    #[error("there is no table with id {id}; take the id from `StorageView::table` of this world")]
    NoTable {
        /// The id that was given.
        id: u32,
    },
    /// No more entities or rows can be numbered, or the memory for them is not to be had.
    #[error("no room for {rows} more entities; spawn fewer or despawn some first")]
    Full {
        /// How many were asked for.
        rows: u64,
    },
    /// An entity would become its own ancestor.
    #[error("entity {} cannot be the parent: it is the child itself or below it; detach it first", parent.index)]
    Cycle {
        /// The parent that was asked for.
        parent: Entity,
    },
    /// A reader id that is not open.
    #[error("there is no open reader with id {id}; open it in this world first")]
    NoReader {
        /// The id that was given.
        id: u32,
    },
    /// A query id that this world has not given out.
    #[error("there is no query with id {id}; prepare it in this world first")]
    NoQuery {
        /// The id that was given.
        id: u32,
    },
    /// A pending handle that the buffer has not given out.
    #[error(
        "there is no pending entity {index} in this buffer; use the handles that its own `spawn` returned"
    )]
    NoPending {
        /// The index of the handle.
        index: u32,
    },
    /// What is refused has a name.
    #[error(transparent)]
    Refused(
        /// What it is, and why.
        Box<Refusal>,
    ),
}

impl From<Refusal> for EcsError {
    #[cold]
    fn from(refusal: Refusal) -> Self {
        Self::Refused(Box::new(refusal))
    }
}

const _: () = assert!(
    size_of::<Result<Entity, EcsError>>() == 16,
    "two words are returned in registers"
);
