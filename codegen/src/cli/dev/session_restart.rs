//! Starting the App again.

use std::path::PathBuf;
use std::time::Duration;

use keyway::store::ControlCommand;

use super::app_exit::AppExit;
use super::dev_event::DevEvent;
use super::refusal::Refusal;
use super::session::Session;
use super::stage::Stage;
use crate::cli::command_error::CommandError;
use crate::workshop::store::control::{ask, subject};

/// How long the App may take to come to the end of a frame.
const PATIENCE: Duration = Duration::from_secs(5);

impl Session {
    /// Starts the App again with its persisted state, if what the sources hold now is built. Otherwise it goes on.
    pub(super) fn restart(&mut self) -> Result<(), CommandError> {
        let was_running = self.process.is_some();
        self.cycle()?;
        if self.program.is_none() || (!was_running && self.process.is_some()) {
            return Ok(());
        }
        if was_running {
            if !self.is_built() {
                self.teller.tell(&DevEvent::NotBuilt {
                    app: self.app.clone(),
                });
                return Ok(());
            }
            match self.take_leave() {
                Ok(file) => self.left = Some(file),
                Err(error) => {
                    self.refuse(&Refusal::at(Stage::Restart)(error));
                    return Ok(());
                }
            }
        }
        self.begin_again();
        Ok(())
    }

    /// Whether the last build is that of what the sources held at the last look.
    fn is_built(&self) -> bool {
        let good = self.good.as_ref();
        good.is_some_and(|good| self.seen.changed_since(good).is_empty())
    }

    /// Starts the App again from nothing.
    pub(super) fn restart_anew(&mut self) {
        self.left = None;
        if self.program.is_some() {
            self.begin_again();
        }
    }

    /// The end of what the App has ended with: whether its state waits for another process.
    pub(super) fn how_it_goes_on(&self, exit: AppExit) -> String {
        let mut how = exit.text();
        if let (Some(file), false) = (&self.left, exit.is_success()) {
            how += &format!(
                "; it has not taken over its state, which stays in {}: `r` and Enter, or a change, try again, `R` and Enter \
                 start it anew",
                self.name(file)
            );
        } else if self.has_keys {
            how += "; `r` and Enter, or a change, start it again";
        }
        how
    }

    fn begin_again(&mut self) {
        self.teller.tell(&DevEvent::Restarting {
            app: self.app.clone(),
            state: self.left.clone(),
        });
        match self.process.take() {
            // It was asked to leave.
            Some(process) if self.left.is_some() => process.wait(),
            // Dropped, it is asked to end.
            _ => {}
        }
        self.start();
    }

    /// Asks the App to save its state and end, and gives the file.
    fn take_leave(&self) -> Result<PathBuf, CommandError> {
        let pid = self.process.as_ref().map(|process| process.pid());
        let app = subject(&self.store, pid)?;
        let file = self.store.saved_path(&self.app);
        let command = ControlCommand::Leave { file: file.clone() };
        ask(&self.store, &app, command, PATIENCE)?;
        Ok(file)
    }
}
