//! The manifest beside a published build: what its crate is, requires and provides.

mod manifest;
mod manifest_contract;
mod manifest_requirement;

pub use manifest::Manifest;
pub use manifest_contract::ManifestContract;
pub use manifest_requirement::ManifestRequirement;
