//! `bench`: the programs of the workspace in `tests/benches/`, and the measurement of the generator.
//!
//! # Floors
//!
//! ```text
//! 3 command
//! 2 measure
//! 1 synthetic
//! ```

mod command;
mod measure;
mod synthetic;

pub(crate) use command::{BenchArguments, bench};
