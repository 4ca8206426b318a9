//! What generated code and the macros call. Not for use by hand, and without any promise between versions.
pub use std::mem::{align_of, offset_of, size_of};

pub use serde;

pub use crate::app::{
    CONTRACT as APP_CONTRACT, CORE as APP_CORE, HostView, Launch, Totals, Turn, Views as AppViews,
};
pub use crate::contract::{CargoFeature, ContractText, Core, DeclaredContract, ViewPlace};
pub use crate::counting::{ThreadSlot, Timing};
pub use crate::descriptor::{
    Field, ForeignType, Function, Held, Layout, ModelShape, Named, Opaque, TypeLayout, Variant,
};
pub use crate::fault::{
    Absence, Origin, Outcome, absent, faulted, guard, guard_exclusive, rarely, unavailable,
    unwrap_or_raise,
};
pub use crate::host::{CallNest, HostServices, LogLine, PROBE};
pub use crate::loader::{Chain, Site, probe};
pub use crate::metrics::{CallCounters, CountedFunctions};
pub use crate::module::{
    Context, Declined, HeaderPrefix, ModuleHeader, adopt, attach, flush_streams, initialize,
    initialize_locked, initialize_shared, lend, nothing, nothing_lent, nothing_saved,
    nothing_to_restore, nothing_to_salvage, restore, resume_locked, salvage, save, shutdown_locked,
    shutdown_shared, start, start_locked, start_shared, suspend_locked, with_locked, with_shared,
};
pub use crate::recording::{CallWriter, Recorder, RecordingLimits, StandInCall, StandIns};
pub use crate::registry::{
    Binding, ChainBinding, Linked, Start, host_services, link, link_providing, load, load_providing,
};
pub use crate::run::{HOST, host_begin, host_end, host_prepare, host_turn, run};
pub use crate::slot::Slot;
pub use crate::state::{
    Fallback, FieldError, Lent, LockedState, Movable, ReadGuard, Restoring, SavedState, Saving,
    SharedGuard, SharedState, WriteGuard,
};
pub use crate::text::{contains, size};
pub use crate::trace::{CallerMark, MarkedCall, TracedCall, Tracer};
pub use crate::written::{CallLog, LoggedCall, Meter, MeteredCall};
