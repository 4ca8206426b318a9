//! `signal`, which has ended a process.

use std::process::ExitStatus;

/// Number of the signal that has ended a process; `None` if it ended otherwise, or the system has no signals.
#[cfg(unix)]
pub(super) fn signal(status: ExitStatus) -> Option<i32> {
    std::os::unix::process::ExitStatusExt::signal(&status)
}

#[cfg(not(unix))]
pub(super) fn signal(_: ExitStatus) -> Option<i32> {
    None
}
