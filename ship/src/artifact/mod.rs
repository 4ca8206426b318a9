//! What is pushed, as values: the files with their digests, the config, and the manifest of both.
//!
//! # Floors
//!
//! ```text
//! 3 artifact
//! 2 part set_config
//! 1 amount config_module kind sha256 title
//! ```

mod amount;
mod artifact;
mod config_module;
mod kind;
mod part;
mod set_config;
mod sha256;
mod title;

pub(crate) use amount::Amount;
pub(crate) use artifact::Artifact;
pub(crate) use config_module::ConfigModule;
pub(crate) use kind::Kind;
pub(crate) use part::Part;
pub(crate) use set_config::SetConfig;
pub(crate) use sha256::{Hasher, digest_of};
pub(crate) use title::is_inside;
