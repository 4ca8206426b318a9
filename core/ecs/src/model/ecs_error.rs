//! What a caller asked that cannot be done.

use keyway::model;

use super::Entity;

/// A refusal. The world is as it was before the call.
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
    /// A component is named twice where each may stand once.
    #[error("component `{name}` is named twice; name it once")]
    Repeated {
        /// The component's name.
        name: String,
    },
    /// A value has another size than its component.
    #[error(
        "a value of `{name}` has {expected} bytes, not {given}; pass the bytes of exactly one value"
    )]
    ValueSize {
        /// The component's name.
        name: String,
        /// Bytes of the component.
        expected: u32,
        /// Bytes given.
        given: u64,
    },
    /// A component without data is to be fetched.
    #[error(
        "component `{name}` is a tag without data; use it as a filter (`with`) instead of fetching it"
    )]
    Tag {
        /// The component's name.
        name: String,
    },
    /// A component of that name exists with another layout.
    #[error(
        "component `{name}` is registered with another layout; rename one of the two or migrate the world"
    )]
    Layout {
        /// The component's name.
        name: String,
    },
    /// A component is described in a way that cannot be stored.
    #[error("component `{name}` cannot be stored: {reason}")]
    Unfit {
        /// The component's name.
        name: String,
        /// What is wrong and what would be right.
        reason: String,
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
    /// Tasks cannot be planned as they are declared.
    #[error("task `{name}` cannot be planned: {reason}")]
    Task {
        /// The task's name.
        name: String,
        /// What is wrong and what would be right.
        reason: String,
    },
    /// A value does not fit the new layout of its component.
    #[error("component `{name}` cannot be migrated: {reason}")]
    Migration {
        /// The component's name.
        name: String,
        /// Which field, and why.
        reason: String,
    },
    /// Other entities have only this component, so that its table has no single row.
    #[error(
        "component `{name}` cannot be a resource: entities have it as their only component; give them another or choose another type"
    )]
    NoResource {
        /// The component's name.
        name: String,
    },
}
