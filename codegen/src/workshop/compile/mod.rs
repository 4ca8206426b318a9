//! Building an App with all its modules in one cargo invocation, and the artifacts of the build.

mod artifact;
mod build;
mod build_error;
mod build_folder;
mod build_request;
mod cargo;
mod claims;
mod configuration;
mod finding;
mod linking;
mod message;
mod package_id;
mod profile;
mod remapping;
mod select;
mod selection_error;
mod target;
mod trouble;
mod variant;

pub(crate) use artifact::Artifact;
pub(crate) use build::build;
pub(crate) use build_error::BuildError;
pub(crate) use build_request::BuildRequest;
pub use cargo::cargo;
pub(crate) use configuration::is_configured;
pub(crate) use finding::{Finding, is_coloured};
pub(crate) use profile::Profile;
pub(crate) use select::{select, select_layer};
pub(crate) use selection_error::SelectionError;
pub(crate) use trouble::Trouble;
pub(crate) use variant::Variant;
