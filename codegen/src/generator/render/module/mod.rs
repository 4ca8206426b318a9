//! The files of a System or Plugin, and the part of an App's that makes it a module.

mod binding;
mod binding_file;
mod description;
mod export;
mod imports_file;
mod lifecycle;
mod state;
mod tables;

pub(super) use binding::binding;
pub(super) use binding_file::binding_file;
pub(super) use description::{kind, requirement};
pub(super) use export::export;
pub(super) use imports_file::{imports_file, slots};
