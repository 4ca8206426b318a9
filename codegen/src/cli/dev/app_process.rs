//! The running App.

use std::io::{self, stderr};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use keyway::ReloadEvent;
use keyway::store::Store;

use super::app_exit::AppExit;
use super::live_tail::LiveTail;
use crate::cli::dev::Teller;
use crate::workshop::run::{Program, name_after_app};
use crate::workshop::watch::Stamp;

/// How long an App that is asked to end may take.
const PATIENCE: Duration = Duration::from_secs(2);

/// The running App; ended with this value.
#[derive(Debug)]
pub(super) struct AppProcess {
    child: Child,
    /// The executable as it was when it was started, or as it is by now if that was said.
    pub(super) newer: Option<Stamp>,
    tail: LiveTail,
}

impl AppProcess {
    /// Starts a program. The standard input is the session's and not its own; so is the output if that is to be JSON.
    pub(super) fn start(program: &Program, store: &Store, teller: &Teller) -> io::Result<Self> {
        let stamp = Stamp::of(&program.executable);
        let mut command = Command::new(&program.executable);
        command.args(&program.arguments).stdin(Stdio::null());
        program.set_variables(&mut command);
        name_after_app(program, &mut command);
        if teller.owns_output() {
            command.stdout(stderr());
        }
        let child = command.spawn()?;
        let tail = LiveTail::new(store, child.id());
        Ok(Self {
            child,
            newer: stamp,
            tail,
        })
    }

    /// Process id.
    pub(super) fn pid(&self) -> u32 {
        self.child.id()
    }

    /// What it has said of itself since the last call.
    pub(super) fn news(&mut self) -> Vec<ReloadEvent> {
        self.tail.news()
    }

    /// How it has ended; `None` while it runs.
    pub(super) fn exit(&mut self) -> Option<AppExit> {
        self.child.try_wait().ok().flatten().map(AppExit::new)
    }

    /// Waits until it has ended as it was asked to, and makes it if it takes too long.
    pub(super) fn wait(mut self) {
        let began = Instant::now();
        while self.exit().is_none() && began.elapsed() < PATIENCE {
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Ends it: it is asked to, and made to if it takes too long.
    fn end(&mut self) {
        let began = Instant::now();
        let asked = ask_to_end(self.child.id());
        while asked && began.elapsed() < PATIENCE {
            if self.exit().is_some() {
                return;
            }
            thread::sleep(Duration::from_millis(5));
        }
        // Both fail only if it has ended.
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

/// Asks a process to end, so that it can leave the terminal in order; `false` if that is not possible here.
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
