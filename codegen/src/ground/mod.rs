//! The ground of every stage: source texts and places in them, diagnostics, the names of generated code, and the replacement of
//! files.
//!
//! # Floors
//!
//! ```text
//! 2 diagnostic
//! 1 file names relative_path source
//! ```

pub mod diagnostic;
pub(crate) mod file;
pub mod names;
mod relative_path;
pub mod source;

pub use relative_path::relative_path;
