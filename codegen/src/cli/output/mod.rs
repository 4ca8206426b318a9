//! Output of the command line: streams, colours, and the report of a failure.

mod palette;
mod print;
mod report;

pub use palette::Palette;
pub use print::{note, print, print_json};
pub use report::{report, with_causes};
