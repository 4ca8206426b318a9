//! The rules of the check stage.

pub(crate) mod crates;
pub(crate) mod items;
