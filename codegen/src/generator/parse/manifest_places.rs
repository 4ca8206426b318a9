//! `ManifestPlaces`.

use std::collections::BTreeMap;

use crate::ground::source::Location;

/// Places in a manifest that later findings point at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ManifestPlaces {
    /// Places of the keys of `[dependencies]`.
    pub dependencies: BTreeMap<String, Location>,
    /// Places of the keys of `[features]`.
    pub features: BTreeMap<String, Location>,
    /// Place of the value of `crate-type` in `[lib]`.
    pub crate_types: Option<Location>,
}
