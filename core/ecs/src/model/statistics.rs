//! A world in numbers.

use keyway::model;

/// How much a world holds, and how many bytes that takes.
#[model]
#[derive(Default, PartialEq, Eq)]
pub struct Statistics {
    /// Number of living entities.
    pub entities: u64,
    /// Number of registered components.
    pub components: u64,
    /// Tables, empty ones included.
    pub tables: u64,
    /// Number of tables without entities.
    pub empty_tables: u64,
    /// Number of prepared queries.
    pub queries: u64,
    /// Bytes of values of entities that live.
    pub used_bytes: u64,
    /// Bytes that columns and arenas hold in all.
    pub reserved_bytes: u64,
    /// Bytes in arenas that nothing names.
    pub garbage_bytes: u64,
    /// Events that wait for a reader.
    pub events: u64,
}
