//! The ground of every stage: source texts and places in them, diagnostics, and the names of generated code.
//!
//! # Floors
//!
//! ```text
//! 2 diagnostic
//! 1 names relative_path source
//! ```

pub mod diagnostic;
pub mod names;
mod relative_path;
pub mod source;

pub use relative_path::relative_path;
