//! The bodies to start with.

mod body_state;
mod input_error;
mod mistake;
mod parse;
mod problem;
mod read;
mod table;

pub(crate) use body_state::BodyState;
pub use input_error::InputError;
pub use mistake::Mistake;
pub use problem::Problem;
pub(crate) use read::read;
