//! A Cargo feature of a Core.

/// A Cargo feature of a Core crate and whether this build has it on: it can change what the crate's types are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CargoFeature {
    /// Name.
    pub name: &'static str,
    /// Whether it is on.
    pub enabled: bool,
}
