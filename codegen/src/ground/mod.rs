//! What every stage stands on: source texts and places in them, diagnostics, and the names of generated code.
//!
//! # Floors
//!
//! ```text
//! 2 diagnostic
//! 1 names source
//! ```

pub mod diagnostic;
pub mod names;
pub mod source;
