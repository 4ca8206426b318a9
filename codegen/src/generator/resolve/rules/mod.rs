//! The rules about the choice of modules.

pub(crate) mod choice;
pub(crate) mod naming;
