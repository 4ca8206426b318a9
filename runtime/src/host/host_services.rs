//! What a host does for the modules it loads.
use log::Level;

use super::LogLine;
use crate::fault::Fault;
use crate::report::Report;

/// What a host does for a module, given to it when it is attached: a loaded module has copies of this runtime and of
/// `log` of its own, whose statics nobody reads.
#[derive(Clone, Copy, Debug)]
pub struct HostServices {
    /// The module's generation, counted from 1.
    pub generation: u32,
    /// Whether the host's logger wants records of this level from this module now.
    pub enabled: fn(level: Level, module: &str) -> bool,
    /// Hands a record to the host's logger.
    pub log: fn(line: &LogLine<'_>),
    /// Makes the host's logger write out what it holds back.
    pub flush: fn(),
    /// Counts a Fault that is none of the module's code, such as a call to a function that it leaves out.
    pub fault: fn(fault: &Fault),
    /// Counts the Fault of a panic, after which the App's policy for Faults applies to the module.
    pub panicked: fn(fault: &Fault),
    /// Whether this thread hands states over to other generations right now.
    pub commits_here: fn() -> bool,
    /// What the running App is made of.
    pub report: fn() -> Report,
}
