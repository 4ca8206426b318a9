//! Requests of tools to a running App, and its answers.

mod control_answer;
mod control_command;
mod control_request;

pub use control_answer::ControlAnswer;
pub use control_command::ControlCommand;
pub use control_request::ControlRequest;
