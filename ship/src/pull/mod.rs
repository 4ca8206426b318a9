//! `pull`: fetching an artifact into a store, or as a bundle.
//!
//! # Floors
//!
//! ```text
//! 3 command
//! 2 into_bundle into_store
//! 1 executable fetch received
//! ```

mod command;
mod executable;
mod fetch;
mod into_bundle;
mod into_store;
mod received;

pub(crate) use command::{PullArguments, pull};
