//! What a measurement of entity component systems says, as a table, JSON and charts.
//!
//! Knows nothing of the libraries that are measured, so that it is built and tested without them.
#![forbid(unsafe_code)]

mod chart;
mod measurement;
mod pages;
mod report;
mod verdict;
mod words;

pub use measurement::{Bar, Curve, Figure, Library, Machine, Measurement, Row, median};
pub use pages::{Pages, draw};
pub use report::Report;
