//! From generated sources to running Apps: compiles modules, probes each in a process of its own, publishes what passes, runs
//! Apps, watches their sources, keeps their stores, and bundles them for other machines.
//!
//! # Floors
//!
//! ```text
//! 3 bundle store
//! 2 publish recordings replay
//! 1 compile held_file probe progress run sign watch
//! ```

pub mod bundle;
pub(crate) mod compile;
mod held_file;
pub(crate) mod probe;
mod progress;
pub mod publish;
pub(crate) mod recordings;
pub(crate) mod replay;
pub(crate) mod run;
pub mod sign;
pub mod store;
pub(crate) mod watch;

pub use compile::cargo;
pub use progress::Progress;
