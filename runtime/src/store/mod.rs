//! The folder of published module builds, as a running App reads it.
mod current_set;
mod digest;
mod manifest;
mod manifest_contract;
mod manifest_requirement;
mod store;
mod store_error;

pub use current_set::CurrentSet;
pub use digest::Digest;
pub use manifest::Manifest;
pub use manifest_contract::ManifestContract;
pub use manifest_requirement::ManifestRequirement;
pub use store::Store;
pub use store_error::StoreError;
