//! The rules about single declarations and items.

pub(crate) mod items;
pub(crate) mod manifest;
