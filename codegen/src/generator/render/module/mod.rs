//! The files of a System or Plugin, and the part of an App's that makes it a module.

mod binding_file;
mod imports_file;
mod lifecycle;
mod state;

pub(super) use binding_file::{binding, binding_file, export, kind, requirement};
pub(super) use imports_file::{imports_file, slot_doc, slots};
