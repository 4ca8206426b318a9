//! `HostServices`.
use std::sync::Arc;

use log::Level;

use super::{CallNest, LogLine};
use crate::counting::ThreadSlot;
use crate::fault::Fault;
use crate::metrics::{CallCounters, CountedFunctions};
use crate::report::Report;

/// The callbacks of a host, given to a module when it is attached: a loaded module has its own copies of this runtime
/// and of `log`, whose statics nobody reads.
#[derive(Clone, Copy, Debug)]
pub struct HostServices {
    /// The module's generation, counted from 1.
    pub generation: u32,
    /// Whether the host's logger currently takes records of this level from this module.
    pub enabled: fn(level: Level, module: &str) -> bool,
    /// Hands a record to the host's logger.
    pub log: fn(line: &LogLine<'_>),
    /// Flushes the host's logger.
    pub flush: fn(),
    /// Counts a Fault that is no panic of the module's code, such as a call to a function that it leaves out.
    pub fault: fn(fault: &Fault),
    /// Counts the Fault of a panic, after which the App's policy for Faults applies to the module.
    pub panicked: fn(fault: &Fault),
    /// Whether this thread is handing states over to the next generations right now.
    pub commits_here: fn() -> bool,
    /// Whether the state of the App was saved for the next start, so that no call may change it any more.
    pub is_leaving: fn() -> bool,
    /// Snapshot of the running App: its modules, seats and events.
    pub report: fn() -> Report,
    /// The counters of the functions of a Core.
    pub call_counters: fn(core: &str, functions: &CountedFunctions<'_>) -> Arc<CallCounters>,
    /// The slot of this thread, which no other thread has.
    pub thread_slot: fn() -> &'static ThreadSlot,
    /// The recorded calls of this thread that have not ended.
    pub call_nest: fn() -> Arc<CallNest>,
    /// All counters as Prometheus reads them.
    pub metrics: fn() -> String,
}
