//! A row for each module of an App, hosted or linked.
//!
//! # Floors
//!
//! ```text
//! 3 hosted_row linked_row
//! 2 follow_plan provided_row
//! 1 slot_ref
//! ```

mod follow_plan;
mod hosted_row;
mod linked_row;
mod provided_row;
mod slot_ref;

pub use follow_plan::FollowPlan;
pub use hosted_row::HostedRow;
pub use linked_row::LinkedRow;
pub use provided_row::ProvidedRow;
pub use slot_ref::SlotRef;
