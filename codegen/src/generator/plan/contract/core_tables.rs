//! `mod.rs` of a Core.

use super::{ItemRow, ViewRow};

/// The tables and the contract of a Core.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoreTables {
    /// Package name of the Core.
    pub package: String,
    /// The features that a System may provide, in declared order.
    pub features: Vec<String>,
    /// The Cargo features that can change the types, sorted.
    pub cargo_features: Vec<String>,
    /// Paths of its Models, in the order of the walk.
    pub models: Vec<ItemRow>,
    /// Its Views, in the order of the walk, which is that of the tables.
    pub views: Vec<ViewRow>,
    /// Paths of the contracts of the Cores that it depends on.
    pub uses: Vec<ItemRow>,
}
