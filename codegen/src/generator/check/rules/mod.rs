//! What can be wrong between crates.

pub(crate) mod crates;
pub(crate) mod items;
