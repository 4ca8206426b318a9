//! New crates and workspaces: [`scaffold()`] makes the files of one crate, [`starter()`] those of the first three. What they make
//! generates, builds and runs unchanged.

mod app_crate;
mod app_program;
mod core_crate;
mod implementation;
mod manifest;
mod new_crate;
mod new_name;
mod path_words;
mod provider_crate;
mod scaffold;
mod scaffold_error;
mod scaffold_request;
mod starter;
mod used_items;
mod workspace_manifest;

pub use new_crate::NewCrate;
pub use scaffold::{scaffold, shares_keyway};
pub use scaffold_error::ScaffoldError;
pub use scaffold_request::ScaffoldRequest;
pub use starter::starter;
pub(in crate::generator) use used_items::UsedItems;
pub use workspace_manifest::{NEW_WORKSPACE, excludes, is_workspace, with_keyway, with_member};
