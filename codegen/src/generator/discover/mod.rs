//! Stage one: cargo's description of the workspace, as plain sorted data.

mod binary_target;
mod cores_elsewhere;
mod crate_dependency;
mod crate_id;
mod crate_source;
mod dependency_kind;
mod discover;
mod discover_error;
mod library_target;
mod local_crates;
mod workspace;

pub use binary_target::BinaryTarget;
pub use cores_elsewhere::cores_elsewhere;
pub use crate_dependency::CrateDependency;
pub use crate_id::CrateId;
pub use crate_source::CrateSource;
pub use dependency_kind::DependencyKind;
pub use discover::{described, discover, folders_in, workspace_in};
pub use discover_error::DiscoverError;
pub use library_target::LibraryTarget;
pub use local_crates::local_crates;
pub use workspace::Workspace;
