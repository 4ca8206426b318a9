//! `AppView`.

use app_console::Program;
use keyway::{AppView, Flow, viewmodel};

use super::Orrery;
use crate::arguments::HELP;

const PROGRAM: Program = Program {
    name: "orrery",
    version: env!("CARGO_PKG_VERSION"),
    help: HELP,
};

#[viewmodel(AppView)]
impl Orrery {
    /// A part of the run, after which modules may be replaced.
    pub fn frame(&mut self) -> Flow {
        let command = self.command.clone();
        PROGRAM.frame(&command, |arguments| self.frame_of_run(arguments))
    }
}
