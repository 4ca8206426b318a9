//! A new crate: [`scaffold()`] makes its files, which generate, build and run unchanged.

mod app_crate;
mod core_crate;
mod implementation;
mod manifest;
mod new_crate;
mod new_name;
mod provider_crate;
mod scaffold;
mod scaffold_error;
mod scaffold_request;
mod used_items;

pub use manifest::with_member;
pub use new_crate::NewCrate;
pub use scaffold::scaffold;
pub use scaffold_error::ScaffoldError;
pub use scaffold_request::ScaffoldRequest;
