//! `ending`, the exit status of a process in words.

use std::process::ExitStatus;

use crate::workshop::signal::signal;

/// Describes how a process ended too early, as a verb: `crashed (SIGSEGV)`.
pub(super) fn ending(status: ExitStatus) -> String {
    if let Some(signal) = signal(status) {
        return format!("crashed ({})", name(signal));
    }
    match status.code() {
        Some(code) if code > 0xff => format!("crashed (exit code {code:#x})"),
        Some(code) => format!("ended its process with exit code {code}"),
        None => "ended its process".to_owned(),
    }
}

/// Name of a signal. These numbers are the same on all Unix systems (POSIX, `kill -l`), except for the bus error, which
/// is 7 on Linux and 10 elsewhere.
fn name(signal: i32) -> String {
    match signal {
        4 => "SIGILL".to_owned(),
        5 => "SIGTRAP".to_owned(),
        6 => "SIGABRT".to_owned(),
        7 if cfg!(target_os = "linux") => "SIGBUS".to_owned(),
        8 => "SIGFPE".to_owned(),
        9 => "SIGKILL".to_owned(),
        10 if cfg!(not(target_os = "linux")) => "SIGBUS".to_owned(),
        11 => "SIGSEGV".to_owned(),
        15 => "SIGTERM".to_owned(),
        other => format!("signal {other}"),
    }
}
