//! A program with a command line, frame by frame.

use std::error::Error;
use std::io::{Write, stderr};

use keyway::Flow;

use crate::{Command, OutputError, tell};

/// Exit code of a run that ended early.
const FAILED: u8 = 1;

/// What a program tells of itself.
#[derive(Clone, Copy, Debug)]
pub struct Program {
    /// The word that starts it; stands before its errors.
    pub name: &'static str,
    /// Version of the App's package, printed by `--version`.
    pub version: &'static str,
    /// The text of `--help`, with its last line end.
    pub help: &'static str,
}

impl Program {
    /// One frame of `command`, which `run` does for a run. An error is told on the standard error stream and ends the
    /// program; where standard output is closed, whoever reads has seen enough.
    pub fn frame<Arguments, E: Error + From<OutputError> + 'static>(
        &self,
        command: &Command<Arguments>,
        run: impl FnOnce(&Arguments) -> Result<Flow, E>,
    ) -> Flow {
        let done = match command {
            Command::Help => print_and_exit(self.help),
            Command::Version => print_and_exit(&format!("{} {}\n", self.name, self.version)),
            Command::Run(arguments) => run(arguments),
        };
        match done {
            Ok(flow) => flow,
            Err(error) if is_of_closed_output(&error) => Flow::Exit(0),
            Err(error) => {
                // Nobody is left to tell where the error stream itself fails.
                let _ = writeln!(stderr(), "{}: {error}", self.name);
                Flow::Exit(FAILED)
            }
        }
    }
}

fn print_and_exit<E: From<OutputError>>(text: &str) -> Result<Flow, E> {
    tell(text)?;
    Ok(Flow::Exit(0))
}

/// An App's error has that of the output as its source.
fn is_of_closed_output(error: &(dyn Error + 'static)) -> bool {
    let source = error.source().and_then(<dyn Error>::downcast_ref);
    source.is_some_and(OutputError::is_closed)
}
