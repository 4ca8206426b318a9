//! `AppView`.

use std::io::{ErrorKind, Write, stderr, stdout};

use keyway::{AppView, Flow, viewmodel};

use super::{Orrery, RunError};
use crate::arguments::{Command, HELP};

/// Exit code of a run that ended early.
const FAILED: u8 = 1;

#[viewmodel(AppView)]
impl Orrery {
    /// A part of the run, after which modules may be replaced.
    pub fn frame(&mut self) -> Flow {
        let done = match &self.command {
            Command::Help => tell(HELP).map(|()| Flow::Exit(0)),
            Command::Version => {
                tell(concat!("orrery ", env!("CARGO_PKG_VERSION"), "\n")).map(|()| Flow::Exit(0))
            }
            Command::Run(arguments) => {
                let arguments = arguments.clone();
                self.go_on(&arguments)
            }
        };
        match done {
            Ok(flow) => flow,
            // Whoever reads has seen enough.
            Err(RunError::Output(error)) if error.kind() == ErrorKind::BrokenPipe => Flow::Exit(0),
            Err(error) => {
                // Nobody is left to tell where the error stream itself fails.
                let _ = writeln!(stderr(), "{error}");
                Flow::Exit(FAILED)
            }
        }
    }
}

/// Writes to standard output at once: as a module, the App has a standard library of its own, whose buffer nobody empties.
pub(super) fn tell(text: &str) -> Result<(), RunError> {
    let mut stream = stdout().lock();
    stream.write_all(text.as_bytes())?;
    Ok(stream.flush()?)
}
