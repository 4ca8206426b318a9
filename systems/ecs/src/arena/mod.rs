//! Arenas: where texts and lists lie.

mod spans;

pub(crate) use spans::holds;
