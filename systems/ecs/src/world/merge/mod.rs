//! Worlds are joined.

mod merge;
mod values;

pub(super) use merge::merge;
use values::values;
