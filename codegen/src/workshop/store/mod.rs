//! Tools of a store: overview, details, running Apps, requests to them, and garbage collection.
//!
//! # Floors
//!
//! ```text
//! 5 module_build
//! 4 ask build_files collection live_picture module_details overview quarantine_list
//! 3 module_entry needed running
//! 2 reports sweep
//! 1 alive control_error gc_error inspect_error keeper
//! ```

mod alive;
mod ask;
mod build_files;
mod collection;
mod control_error;
mod gc_error;
mod inspect_error;
mod keeper;
mod live_picture;
mod module_build;
mod module_details;
mod module_entry;
mod needed;
mod overview;
mod quarantine_list;
mod reports;
mod running;
mod sweep;

pub(crate) use ask::{Limits, ask, request_name, subject};
pub(crate) use build_files::BuildFiles;
pub(crate) use collection::collect;
pub(crate) use control_error::ControlError;
pub(crate) use gc_error::GcError;
pub(crate) use inspect_error::InspectError;
pub(crate) use keeper::Keeper;
pub(crate) use live_picture::live_picture;
pub(crate) use module_build::{ModuleBuild, builds};
pub(crate) use module_details::ModuleDetails;
pub(crate) use module_entry::{ModuleEntry, digests};
pub(crate) use overview::Overview;
pub(crate) use quarantine_list::{clear_quarantine, listed_quarantine, quarantine_build};
pub(crate) use reports::read_all;
pub use reports::running_apps;
