//! What a host does for the modules it loads.
use std::panic::{AssertUnwindSafe, catch_unwind};

use log::{Level, Metadata, Record};

use super::{LogLine, attached};
use crate::fault::{Fault, FaultJournal};
use crate::registry::{Report, commits_here, note_panic, report};

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

impl HostServices {
    /// The services for one generation of a module: those of this program, or of the one that loaded this module.
    #[must_use]
    pub fn new(generation: u32) -> Self {
        if let Some(attachment) = attached() {
            return Self {
                generation,
                ..attachment.services
            };
        }
        Self {
            generation,
            enabled: |level, module| contained(|| is_enabled(level, module)).unwrap_or(false),
            log: |line| contained(|| write(line)).unwrap_or(()),
            flush: || contained(|| log::logger().flush()).unwrap_or(()),
            fault: |fault| contained(|| FaultJournal::record(fault)).unwrap_or(()),
            panicked: |fault| contained(|| note_panic(fault)).unwrap_or(()),
            commits_here,
            report: || contained(report).unwrap_or_default(),
        }
    }
}

/// The result, unless it panics, as a user's logger may: in the module the panic would be a foreign one, which ends the
/// process.
fn contained<T>(work: impl FnOnce() -> T) -> Option<T> {
    // The payload may panic when dropped.
    catch_unwind(AssertUnwindSafe(work))
        .map_err(std::mem::forget)
        .ok()
}

fn is_enabled(level: Level, module: &str) -> bool {
    let metadata = Metadata::builder().level(level).target(module).build();
    level <= log::max_level() && log::logger().enabled(&metadata)
}

fn write(line: &LogLine<'_>) {
    let mut record = Record::builder();
    record
        .level(line.level)
        .target(line.module)
        .module_path(line.module_path);
    record.file(line.file).line(line.line);
    log::logger().log(&record.args(format_args!("{}", line.message)).build());
}
