//! Tools of a store: what lies in it, which Apps run from it, what to ask of them, and what nobody needs any more.
//!
//! # Floors
//!
//! ```text
//! 4 ask collection module_details overview
//! 3 module_entry needed running
//! 2 reports sweep
//! 1 alive control_error gc_error inspect_error
//! ```

mod alive;
mod ask;
mod collection;
mod control_error;
mod gc_error;
mod inspect_error;
mod module_details;
mod module_entry;
mod needed;
mod overview;
mod reports;
mod running;
mod sweep;

pub use ask::{ask, subject};
pub use collection::collect;
pub use control_error::ControlError;
pub use gc_error::GcError;
pub use inspect_error::InspectError;
pub use module_details::ModuleDetails;
pub use module_entry::ModuleEntry;
pub use overview::Overview;
