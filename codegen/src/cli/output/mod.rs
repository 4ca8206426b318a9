//! What the command line writes, and where.

mod palette;
mod print;
mod report;

pub(super) use palette::Palette;
pub(super) use print::{note, print, print_json};
pub(super) use report::report;
