//! Where the tables that cargo reads are written.

use std::collections::BTreeMap;

use crate::ground::source::Location;

/// Places in a manifest that later findings point at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ManifestPlaces {
    /// The keys of `[dependencies]`.
    pub dependencies: BTreeMap<String, Location>,
    /// The keys of `[features]`.
    pub features: BTreeMap<String, Location>,
    /// The value of `crate-type` in `[lib]`.
    pub crate_types: Option<Location>,
}
