//! The rules that can forbid a write.

pub(crate) mod breaking_contract;
pub(crate) mod unmarked_file;
pub(crate) mod unreadable_lock;
