//! Which file of a crate imports which other, and in what order files and folders stand.
//!
//! # Floors
//!
//! ```text
//! 5 order
//! 4 import
//! 3 crate_modules
//! 2 written_path
//! 1 floors circle
//! ```

mod circle;
mod crate_modules;
mod floors;
mod import;
mod order;
mod written_path;

pub(crate) use circle::Circle;
pub(crate) use crate_modules::CrateModules;
pub(crate) use order::CrateOrder;
