//! What the measurement found, as text, JSON and pictures.

mod exchange;
mod json;
mod machine;
mod report;
mod table;
mod verdict;
mod versions;

pub(crate) use exchange::{read, written};
pub(crate) use machine::Machine;
pub(crate) use report::Report;
