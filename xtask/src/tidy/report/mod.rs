//! `tidy --report`: the shape of the repository in figures.
//!
//! # Floors
//!
//! ```text
//! 3 measures
//! 2 crate_shape texts
//! 1 measure
//! ```

mod crate_shape;
mod measure;
mod measures;
mod texts;

use measure::Measure;
pub(super) use measures::measures;
