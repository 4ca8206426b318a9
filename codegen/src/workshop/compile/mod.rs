//! The one cargo invocation that builds an App with all its modules, and what came out of it.

mod artifact;
mod build;
mod build_error;
mod build_request;
mod cargo;
mod message;
mod package_id;
mod profile;
mod select;
mod selection_error;
mod target;

pub use artifact::Artifact;
pub use build::build;
pub use build_error::BuildError;
pub use build_request::BuildRequest;
pub use cargo::cargo;
pub use profile::Profile;
pub use select::{Selection, select};
pub use selection_error::SelectionError;
