//! `keyway-ship` and `keyway-follow`: bundles and sets of modules in OCI registries.
//!
//! Both programs are command lines; whoever wants what they do in a program of his own starts them with `--json`.
//!
//! A set is an artifact: one blob per file, a config that says what it is for, and a manifest that lists them. `artifact` says
//! what lies in one, `source` makes one of a folder, `registry` moves its blobs and verifies what comes, `push`, `pull`,
//! `inspect` and `follow` are the commands. `docs/registry.md` has the format.
//!
//! # Floors
//!
//! ```text
//! 6 command
//! 5 follow
//! 4 inspect pull push
//! 3 registry source
//! 2 artifact
//! 1 ship_error
//! ```
#![forbid(unsafe_code)]

mod artifact;
mod command;
mod follow;
mod inspect;
mod pull;
mod push;
mod registry;
mod ship_error;
mod source;

pub use command::{run, run_follower};
