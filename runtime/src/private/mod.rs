//! What generated code and the macros call. Not for use by hand, and without any promise between versions.
mod context;
mod lifecycle;
mod named;
mod origin;
mod words;

pub use std::mem::{align_of, offset_of, size_of};

pub use context::Context;
pub use lifecycle::{
    attach, initialize, initialize_locked, initialize_shared, nothing, nothing_saved,
    nothing_to_restore, restore, resume_locked, save, shutdown_locked, shutdown_shared,
    suspend_locked, with_locked, with_shared,
};
pub use named::Named;
pub use origin::Origin;
pub use words::contains;
pub(crate) use words::same;

pub use crate::app::{
    CONTRACT as APP_CONTRACT, CORE as APP_CORE, HOST, Views as AppViews, host_begin, host_end,
    host_prepare, host_turn, run,
};
pub use crate::contract::Core;
pub use crate::fault::{Outcome, absent, faulted, guard, rarely, unavailable, unwrap_or_raise};
pub use crate::header::{HeaderPrefix, ModuleHeader};
pub use crate::loader::{Site, probe};
pub use crate::registry::{link, load};
pub use crate::state::{Late, LockedState, SavedState, SharedState, restore_field, save_field};
pub use serde;
