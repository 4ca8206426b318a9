//! The rules about files.

pub(crate) mod missing_module_file;
pub(crate) mod unparsable_file;
pub(crate) mod unreadable_file;
pub(crate) mod unseen_include;
