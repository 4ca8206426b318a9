//! What the user asks for.

#[expect(
    clippy::module_inception,
    reason = "the file is named after its one type"
)]
mod arguments;
mod arguments_error;
mod parse;
mod schedule;

pub(crate) use arguments::Arguments;
pub use arguments_error::ArgumentsError;
pub(crate) use parse::{HELP, parse};
