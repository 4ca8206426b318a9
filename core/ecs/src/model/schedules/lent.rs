//! What a task is lent of one query.

use keyway::model;

use crate::model::identity::{ComponentId, QueryId};

/// One query of a task: its fetched columns are lent for reading, those named here for writing.
#[model]
#[derive(PartialEq, Eq)]
pub struct Lent {
    /// A prepared query, whose matches the task reads or writes.
    pub query: QueryId,
    /// Its components that are written, texts and lists of theirs included.
    pub writes: Vec<ComponentId>,
}
