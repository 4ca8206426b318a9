//! A new crate: [`scaffold()`] works out its files, which generate, build and run as they are.

mod app_crate;
mod core_crate;
mod dependencies;
mod implementation;
mod members;
mod new_crate;
mod new_file;
mod new_name;
mod provider_crate;
mod scaffold;
mod scaffold_error;
mod scaffold_request;
mod used_items;

pub use members::with_member;
pub use new_crate::NewCrate;
pub use new_file::NewFile;
pub use scaffold::scaffold;
pub use scaffold_error::ScaffoldError;
pub use scaffold_request::ScaffoldRequest;
