//! The process of the App.

use std::io::{self, stderr};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use keyway::ReloadEvent;
use keyway::store::Store;

use super::live_tail::LiveTail;
use super::report::Reporter;
use super::state::AppExit;
use crate::workshop::run::{Program, name_after_app};
use crate::workshop::watch::Stamp;

/// The time that a process has to end after it was asked to.
const END_LIMIT: Duration = Duration::from_secs(2);

/// The process of the App; dropping this value ends the process.
#[derive(Debug)]
pub(super) struct AppProcess {
    child: Child,
    /// The stamp of the executable right before the start.
    stamp: Option<Stamp>,
    tail: LiveTail,
}

impl AppProcess {
    /// Starts a program with an empty standard input, as the session reads that of this process. The output goes to the error
    /// stream if the standard output is the reporter's.
    ///
    /// # Errors
    /// If the system cannot start the program.
    pub(super) fn start(program: &Program, store: &Store, reporter: &Reporter) -> io::Result<Self> {
        let stamp = Stamp::of(&program.executable);
        let mut command = Command::new(&program.executable);
        command.args(&program.arguments).stdin(Stdio::null());
        program.set_variables(&mut command);
        name_after_app(program, &mut command);
        if reporter.owns_output() {
            command.stdout(stderr());
        }
        let child = command.spawn()?;
        let tail = LiveTail::new(store, child.id());
        Ok(Self { child, stamp, tail })
    }

    /// Process id.
    pub(super) fn pid(&self) -> u32 {
        self.child.id()
    }

    /// The stamp of the executable right before the start.
    pub(super) fn stamp(&self) -> Option<Stamp> {
        self.stamp
    }

    /// The reload events that the process has put into its live report since the last call.
    pub(super) fn news(&mut self) -> Vec<ReloadEvent> {
        self.tail.news()
    }

    /// The end of the process; `None` while it runs.
    pub(super) fn exit(&mut self) -> Option<AppExit> {
        self.child.try_wait().ok().flatten().map(AppExit::from)
    }

    /// Waits for a process that was asked to end, at most two seconds, and kills it after that.
    pub(super) fn wait(mut self) {
        let began = Instant::now();
        while self.exit().is_none() && began.elapsed() < END_LIMIT {
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Asks the process to end, waits at most two seconds, and kills it after that.
    fn end(&mut self) {
        let began = Instant::now();
        let asked = ask_to_end(self.child.id());
        while asked && began.elapsed() < END_LIMIT {
            if self.exit().is_some() {
                return;
            }
            thread::sleep(Duration::from_millis(5));
        }
        // Both fail only if the process has ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for AppProcess {
    fn drop(&mut self) {
        if self.exit().is_none() {
            self.end();
        }
    }
}

/// Asks a process to end, so that it can restore the terminal; `false` if the system has no such request.
#[cfg(unix)]
fn ask_to_end(pid: u32) -> bool {
    let mut kill = Command::new("kill");
    kill.args(["-TERM", &pid.to_string()]).stderr(Stdio::null());
    kill.status().is_ok_and(|status| status.success())
}

#[cfg(not(unix))]
fn ask_to_end(_: u32) -> bool {
    false
}
