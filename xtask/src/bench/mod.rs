//! `bench`: the programs of the workspace in `tests/benches/`, and the measurement of the generator.
//!
//! # Floors
//!
//! ```text
//! 4 command
//! 3 measure
//! 2 synthetic
//! 1 bench_name
//! ```

mod bench_name;
mod command;
mod measure;
mod synthetic;

pub(crate) use bench_name::BenchName;
pub(crate) use command::{BenchArguments, bench};
