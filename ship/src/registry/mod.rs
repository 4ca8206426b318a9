//! Talking to a registry: its address, credentials, blobs and manifests.
//!
//! # Floors
//!
//! ```text
//! 3 registry
//! 2 connection
//! 1 credentials options
//! ```

mod connection;
mod credentials;
mod options;
mod registry;

pub(crate) use options::RegistryOptions;
pub(crate) use registry::Registry;
