//! From generated sources to running Apps: compiles modules, probes each in a process of its own, publishes what passes, runs
//! Apps, watches their sources, and keeps their stores.
//!
//! # Floors
//!
//! ```text
//! 3 store
//! 2 publish replay
//! 1 compile probe progress run watch
//! ```

pub mod compile;
pub mod probe;
mod progress;
pub mod publish;
pub mod replay;
pub mod run;
pub mod store;
pub mod watch;

pub use progress::Progress;
