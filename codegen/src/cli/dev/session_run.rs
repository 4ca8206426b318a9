//! The loop of a session.

use std::process::ExitCode;
use std::time::Duration;

use keyway::ReloadStep;

use super::app_process::AppProcess;
use super::dev_event::DevEvent;
use super::happening::Happening;
use super::refusal::Refusal;
use super::session::Session;
use super::stage::Stage;
use crate::cli::command_error::CommandError;
use crate::workshop::run::{Program, Way};
use crate::workshop::watch::Notice;

/// How often the App is looked after.
const TICK: Duration = Duration::from_millis(10);

/// How long it must be quiet before sources are read that nobody has said to be whole: an editor needs less to write a file,
/// and a file that is written later is noticed all the same.
pub(super) const QUIET: Duration = Duration::from_millis(10);

impl Session {
    /// Builds, runs and watches until somebody has had enough, or the App ends and nobody can ask for another.
    pub(in crate::cli) fn run(mut self) -> Result<ExitCode, CommandError> {
        self.watch()?;
        self.cycle()?;
        loop {
            match self.happenings.next(TICK) {
                Some(Happening::Files(notice)) => {
                    if notice == Notice::Begun {
                        self.happenings.settle(QUIET);
                    }
                    self.cycle()?;
                }
                Some(Happening::Restart) => self.restart()?,
                Some(Happening::Anew) => self.restart_anew(),
                Some(Happening::Quit) => return Ok(ExitCode::SUCCESS),
                Some(Happening::Silence) => self.has_keys = false,
                None => {}
            }
            if let Some(code) = self.look_after() {
                return Ok(code);
            }
        }
    }

    /// Says what the App says; gives the exit code of the session if there is nothing more to do.
    fn look_after(&mut self) -> Option<ExitCode> {
        let process = self.process.as_mut()?;
        let exit = process.exit();
        for event in process.news() {
            if event.step == ReloadStep::Restored {
                self.left = None;
            }
            self.teller.tell(&DevEvent::Reload(event));
        }
        let exit = exit?;
        self.process = None;
        if exit.is_success() {
            // It may have ended before it was seen to take over its state.
            self.left = None;
        }
        let how = self.how_it_goes_on(exit);
        self.teller.tell(&DevEvent::Ended { how });
        (!self.has_keys).then(|| exit.code())
    }

    /// Starts the App, if there is a program and it does not run.
    pub(super) fn start(&mut self) {
        let (None, Some(executable)) = (&self.process, &self.program) else {
            return;
        };
        let program = Program {
            executable: executable.clone(),
            arguments: self.arguments.clone(),
            launches: (self.way == Way::Launched).then(|| self.app.clone()),
            store: Some(self.store.root().to_owned()),
            restore: self.left.clone(),
            save: None,
        };
        match AppProcess::start(&program, &self.store, &self.teller) {
            Ok(process) => {
                self.teller.tell(&DevEvent::Started {
                    app: self.app.clone(),
                    pid: process.pid(),
                });
                self.process = Some(process);
            }
            Err(source) => {
                let program = program.executable;
                let error = CommandError::Start { program, source };
                self.refuse(&Refusal::at(Stage::Start)(error));
            }
        }
    }

    pub(super) fn refuse(&self, refusal: &Refusal) {
        self.teller.tell(&DevEvent::Refused {
            stage: refusal.stage,
            reason: refusal.reason(),
        });
    }
}
