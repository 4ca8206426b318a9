//! `pull`: fetching an artifact into a store, or as a bundle.
//!
//! # Floors
//!
//! ```text
//! 4 command
//! 3 into_bundle into_store
//! 2 arrived
//! 1 executable fetch received
//! ```

mod arrived;
mod command;
mod executable;
mod fetch;
mod into_bundle;
mod into_store;
mod received;

pub(crate) use command::pull;
pub(crate) use into_store::arrive;
