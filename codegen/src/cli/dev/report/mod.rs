//! The messages of a session and the reporter that shows them.

mod compiler;
mod first_difference;
mod message;
mod refusal;
mod reporter;
mod stage;
mod title;

pub(in crate::cli::dev) use compiler::Compiler;
pub(in crate::cli::dev) use first_difference::FirstDifference;
pub(in crate::cli::dev) use message::Message;
pub(in crate::cli::dev) use refusal::Refusal;
pub(in crate::cli) use reporter::Reporter;
pub(in crate::cli::dev) use stage::Stage;
