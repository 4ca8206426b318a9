//! Worlds become bytes.

mod parts;
mod save;
mod writer;

pub(super) use save::save;
use writer::Writer;
