//! Asking a running App for something, through files in its store.

mod ask;
mod control_error;
mod subject;

pub use ask::ask;
pub use control_error::ControlError;
pub use subject::subject;
