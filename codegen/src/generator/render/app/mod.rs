//! The files of an App.

mod accessors;
mod binding_file;
mod bindings;
mod hosted_file;
mod imports_file;
mod linked_file;
mod modules_file;
mod plan_file;
mod provided_file;

pub(super) use binding_file::binding_file;
pub(super) use hosted_file::hosted_file;
pub(super) use imports_file::imports_file;
pub(super) use linked_file::linked_file;
pub(super) use modules_file::modules_file;
pub(super) use plan_file::plan_file;
pub(super) use provided_file::provided_file;
