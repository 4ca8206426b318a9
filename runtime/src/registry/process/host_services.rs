//! `host_services`, the callbacks for the modules that this process loads.
use std::panic::{AssertUnwindSafe, catch_unwind};

use log::{Level, Metadata, Record};

use super::{Process, report};
use crate::counting::ThreadSlot;
use crate::fault::{Fault, FaultJournal, is_leaving};
use crate::host::{CallNest, HostServices, LogLine, attached, call_counters, metrics};
use crate::registry::reload::is_at_safe_point;

/// The callbacks for one generation of a module: those of this program, or those of the host that loaded this module.
#[must_use]
pub fn host_services(generation: u32) -> HostServices {
    if let Some(attachment) = attached() {
        return HostServices {
            generation,
            ..attachment.services
        };
    }
    HostServices {
        generation,
        enabled: |level, module| contained(|| is_enabled(level, module)).unwrap_or(false),
        log: |line| contained(|| write(line)).unwrap_or(()),
        flush: || contained(|| log::logger().flush()).unwrap_or(()),
        fault: |fault| contained(|| FaultJournal::record(fault)).unwrap_or(()),
        panicked: |fault| contained(|| note_panic(fault)).unwrap_or(()),
        commits_here: is_at_safe_point,
        is_leaving,
        report: || contained(report).unwrap_or_default(),
        call_counters,
        thread_slot: ThreadSlot::claimed,
        call_nest: CallNest::of_thread,
        metrics,
    }
}

/// Counts the Fault of a panic, and queues it for the App's policy at the next safe point.
fn note_panic(fault: &Fault) {
    FaultJournal::record(fault);
    if let Some(registry) = Process::registry() {
        if fault.loss.is_some() {
            registry.ledger.note_loss(fault);
        }
        registry.agenda.note_fault(fault);
    }
}

/// Result of `work`; `None` if it panics, as a user's logger may. In the module the panic would be a foreign one, which
/// ends the process.
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
