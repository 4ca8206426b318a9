//! What can speak against writing.

pub(crate) mod breaking_contract;
pub(crate) mod unmarked_file;
pub(crate) mod unreadable_lock;
