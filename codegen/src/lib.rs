//! The generator of Keyway, the workshop that builds and publishes modules, and the command line of both.
//!
//! A folder imports folders on lower floors only; each `mod.rs` whose folders stand on floors of their own lists them.
//!
//! # Floors
//!
//! ```text
//! 4 cli
//! 3 workshop
//! 2 generator
//! 1 ground
//! ```
#![forbid(unsafe_code)]

pub mod cli;
pub mod generator;
pub mod ground;
pub mod workshop;
