//! Stage six: what is to be written where. Every name and path is decided here, so that rendering looks nothing up.
//!
//! A [`GeneratedCrate`] lists the files of one member, each a path and a [`FileContent`], which is plain data for one kind of
//! file: [`core`] for a Core, [`module`] for a System or Plugin, [`app`] for an App. Paths of Rust items are texts in these
//! data; all identifiers among them come from [`crate::ground::names`].

pub mod app;
pub mod core;
mod core_ref;
mod file_content;
mod file_plan;
mod generated_crate;
pub mod module;
mod paths;
mod plan;

pub use core_ref::CoreRef;
pub use file_content::FileContent;
pub use file_plan::FilePlan;
pub use generated_crate::GeneratedCrate;
pub use plan::plan;
