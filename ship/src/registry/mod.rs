//! Talking to a registry: its address, credentials, blobs and manifests.
//!
//! # Floors
//!
//! ```text
//! 3 registry
//! 2 connection
//! 1 credentials plain
//! ```

mod connection;
mod credentials;
mod plain;
mod registry;

pub(crate) use registry::Registry;
