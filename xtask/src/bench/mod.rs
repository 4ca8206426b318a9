//! `bench`: the programs of the workspace in `tests/benches/`, the measurement of the generator, and the comparison with
//! an older revision.
//!
//! # Floors
//!
//! ```text
//! 4 command
//! 3 compare measure
//! 2 figures plot revision synthetic
//! 1 comparison figure median
//! ```

mod command;
mod compare;
mod comparison;
mod figure;
mod figures;
mod measure;
mod median;
mod plot;
mod revision;
mod synthetic;

pub(crate) use command::{BenchArguments, bench};
