//! `play`, which plays a recording in a process of its own.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

use keyway::store::{Digest, Recording};

use super::PlayError;
use crate::workshop::signal::signal;

/// A recording, and the program that plays it.
#[derive(Clone, Debug)]
pub(crate) struct PlayRequest {
    /// The program.
    pub program: PathBuf,
    /// The recording.
    pub recording: PathBuf,
    /// File for the answers.
    pub answers: PathBuf,
    /// Folder of the store, and the build of each System; nothing if they are linked.
    pub builds: Option<(PathBuf, Vec<Digest>)>,
    /// Whether stand-ins answer for imports.
    pub stands_in: bool,
}

impl PlayRequest {
    /// The command that plays, without what its modules print: that is no answer.
    pub(super) fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.arg(&self.recording).arg(&self.answers);
        if let Some((store, builds)) = &self.builds {
            command.arg(store).args(builds.iter().map(Digest::as_str));
        }
        command.stdout(Stdio::null());
        command
    }

    /// The refusal of a program that `said` this on its error stream, and has ended so.
    pub(super) fn refused(&self, said: &str, status: ExitStatus) -> PlayError {
        let last = said.lines().last().map(str::to_owned);
        let ended = || format!("the program that plays it has ended ({status}) and said nothing");
        PlayError::Refused {
            file: self.recording.clone(),
            reason: last.unwrap_or_else(ended),
        }
    }
}

/// Plays a recording: the answers, and how the process ended if it did before the last one.
///
/// # Errors
/// If the program does not start, or refuses the recording.
pub(crate) fn play(request: &PlayRequest) -> Result<(Recording, Option<String>), PlayError> {
    let ended = request
        .command()
        .stdin(Stdio::null())
        .output()
        .map_err(|source| unusable(&request.program, source))?;
    let said = String::from_utf8_lossy(&ended.stderr);
    let said = said.trim_end();
    let refused = || request.refused(said, ended.status);
    if ended.status.code() == Some(1) {
        return Err(refused());
    }
    if was_interrupted(ended.status) {
        let (file, status) = (request.recording.clone(), ended.status);
        return Err(PlayError::Interrupted { file, status });
    }
    let answers = Recording::read(&request.answers).map_err(|_| refused())?;
    let early =
        (!ended.status.success()).then(|| format!("the end of the process ({})", ended.status));
    Ok((answers, early))
}

/// Whether a process was ended by what a terminal sends to all processes of a command.
pub(super) fn was_interrupted(status: ExitStatus) -> bool {
    // `SIGHUP`, `SIGINT` and `SIGTERM` have these numbers on all systems.
    matches!(signal(status), Some(1 | 2 | 15))
}

pub(super) fn unusable(path: &Path, source: io::Error) -> PlayError {
    PlayError::File {
        path: path.to_owned(),
        source,
    }
}
