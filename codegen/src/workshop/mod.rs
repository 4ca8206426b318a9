//! From generated sources to running Apps: compiles modules, probes each in a process of its own, publishes what passes, runs
//! Apps, watches their sources, keeps their stores, and bundles them for other machines.
//!
//! # Floors
//!
//! ```text
//! 4 bundle store
//! 3 publish recordings replay
//! 2 compile held_file probe progress run sign watch
//! 1 signal
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
mod signal;
pub mod store;
pub(crate) mod watch;

pub use compile::cargo;
pub use progress::Progress;
