//! What a store holds, for people and programs.

mod build_entry;
mod inspect_error;
mod module_details;
mod module_entry;
mod overview;
mod running;

pub use build_entry::BuildEntry;
pub use inspect_error::InspectError;
pub use module_details::ModuleDetails;
pub use module_entry::ModuleEntry;
pub use overview::Overview;
