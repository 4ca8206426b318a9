//! The process of the App.

use std::io::{self, stderr};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use keyway::store::Store;
use keyway::{ReloadEvent, ReloadStep};

use super::live_tail::LiveTail;
use super::report::Reporter;
use super::state::AppExit;
use crate::workshop::run::{Program, Supervision, name_after_app};
use crate::workshop::watch::Stamp;

/// The process of the App; dropping this value ends the process.
#[derive(Debug)]
pub(super) struct AppProcess {
    child: Child,
    /// `None` after the process was asked to end, and where the system has no locks.
    supervision: Option<Supervision>,
    /// The stamp of the executable right before the start.
    stamp: Option<Stamp>,
    tail: LiveTail,
}

impl AppProcess {
    /// The time that a process has to end after it was asked to. Its runtime ends it a little earlier if it can.
    pub(super) const END_LIMIT: Duration = Duration::from_secs(6);

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
        // Without it the App is killed at the end, and goes on if this process is killed.
        let supervision = Supervision::of(&mut command).ok();
        let child = command.spawn()?;
        let tail = LiveTail::new(store, child.id());
        Ok(Self {
            child,
            supervision,
            stamp,
            tail,
        })
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

    /// Asks the process to end in its normal way, at its next safe point; without effect on a program that has none.
    pub(super) fn ask_to_end(&mut self) {
        self.supervision = None;
    }

    /// Whether the process has reported the safe point at which it was told to leave.
    pub(super) fn was_told_to_leave(&mut self) -> bool {
        let news = self.news();
        news.iter().any(|event| event.step == ReloadStep::Leaving)
    }

    /// Waits for the end of a process that was asked to end, at most [`AppProcess::END_LIMIT`]. `None` if it was killed then.
    pub(super) fn wait(&mut self) -> Option<AppExit> {
        let began = Instant::now();
        while began.elapsed() < Self::END_LIMIT {
            let exit = self.exit();
            if exit.is_some() {
                return exit;
            }
            thread::sleep(Duration::from_millis(5));
        }
        // Both fail only if the process has ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
        None
    }
}

impl Drop for AppProcess {
    fn drop(&mut self) {
        if self.exit().is_none() {
            self.ask_to_end();
            self.wait();
        }
    }
}
