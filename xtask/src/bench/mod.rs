//! `bench`: the programs of the workspace in `tests/benches/`, and the measurement of the generator.
//!
//! # Floors
//!
//! ```text
//! 3 command
//! 2 measure
//! 1 plot synthetic
//! 0 figure
//! ```

mod command;
mod figure;
mod measure;
mod plot;
mod synthetic;

pub(crate) use command::{BenchArguments, bench};
