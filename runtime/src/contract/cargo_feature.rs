//! `CargoFeature`.

/// A Cargo feature of a Core crate and whether this build has it on: it can change what the crate's types are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CargoFeature {
    /// Feature name as in the `[features]` table of the Core's Cargo.toml.
    pub name: &'static str,
    /// Whether this build has the feature enabled.
    pub enabled: bool,
}
