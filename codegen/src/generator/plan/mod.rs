//! Stage six: the files to generate. Every name and path is decided here, so that rendering looks nothing up.
//!
//! A [`GeneratedCrate`] lists the files of one member, each a path and a [`FileContent`], which is plain data for one kind of
//! file: [`contract`] for a Core, [`module`] for a System or Plugin, [`app`] for an App. Paths of Rust items are texts in these
//! data; all identifiers among them come from [`crate::ground::names`].
//!
//! # Floors
//!
//! ```text
//! 8 plan
//! 7 planner
//! 6 generated_crate
//! 5 file_plan
//! 4 file_content
//! 3 app
//! 2 module
//! 1 contract
//! ```

pub mod app;
pub mod contract;
mod file_content;
mod file_plan;
mod generated_crate;
pub mod module;
mod plan;
mod planner;

pub use file_content::FileContent;
pub use file_plan::FilePlan;
pub use generated_crate::GeneratedCrate;
pub use plan::plan;
