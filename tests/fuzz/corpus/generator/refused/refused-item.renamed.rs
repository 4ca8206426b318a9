//! A type of std with parameters, by another name: the macro, which sees the item alone, could not know it.
#[rustfmt::skip]
pub mod generated;

use std::collections::BTreeMap as Map;

/// A Model.
#[keyway::model]
pub struct Calendar {
    /// Lengths by name.
    pub spans: Map<String, u64>,
}
