//! What the command line writes, and where.

mod palette;
mod print;
mod report;

pub use palette::Palette;
pub use print::{note, print, print_json};
pub use report::report;
