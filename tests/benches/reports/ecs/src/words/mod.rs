//! The report in words.

mod growth;
mod json;
mod numbers;
mod table;

pub(crate) use numbers::{count, exact, time, times};
