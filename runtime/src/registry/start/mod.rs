//! Filling the seats of a Plan, from a store or with linked modules.
#[cfg(test)]
mod inherit_tests;
mod load;
mod refusal;
mod start;
mod start_error;
mod starter;
#[cfg(test)]
mod tests;

pub(crate) use load::{LoadFrom, premap};
use refusal::Refusal;
pub use start::Start;
pub use start_error::StartError;
pub(crate) use starter::{Starter, inherit};
