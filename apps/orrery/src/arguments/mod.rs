//! What the user asks for.

#[expect(
    clippy::module_inception,
    reason = "the file is named after its one type"
)]
mod arguments;
mod arguments_error;
mod command;
mod help;
mod output_form;
mod parse;
mod schedule;

pub(crate) use arguments::Arguments;
pub use arguments_error::ArgumentsError;
pub(crate) use command::Command;
pub(crate) use help::HELP;
pub(crate) use output_form::OutputForm;
pub(crate) use parse::parse;
