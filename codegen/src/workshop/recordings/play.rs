//! `play`, which plays a recording in a process of its own.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use keyway::store::{Digest, Recording};

use super::PlayError;
use crate::generator::parse::ParsedWorkspace;
use crate::generator::recording::CrateText;
use crate::workshop::compile::{BuildRequest, Profile, Variant, build};

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

    /// The refusal of a program that `said` this on its error stream.
    pub(super) fn refused(&self, said: &str) -> PlayError {
        PlayError::Refused {
            file: self.recording.clone(),
            reason: said.lines().last().unwrap_or("it says nothing").to_owned(),
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
    let refused = || request.refused(said);
    if ended.status.code() == Some(1) {
        return Err(refused());
    }
    let answers = Recording::read(&request.answers).map_err(|_| refused())?;
    let early =
        (!ended.status.success()).then(|| format!("the end of the process ({})", ended.status));
    Ok((answers, early))
}

/// Writes the crate of a player below the target folder and builds it there; gives the program.
///
/// # Errors
/// If a file cannot be written, or the program does not compile.
pub(crate) fn build_player(
    text: &CrateText,
    workspace: &ParsedWorkspace,
    variant: Variant,
    profile: Profile,
) -> Result<PathBuf, PlayError> {
    let root = workspace.target_directory.join("keyway").join("replay");
    let folder = root.join(&text.package);
    write(&folder.join("src/main.rs"), &text.source)?;
    write(&folder.join("Cargo.toml"), &manifest(text, workspace))?;
    let locked = workspace.root.join("Cargo.lock");
    if locked.exists() && !folder.join("Cargo.lock").exists() {
        fs::copy(&locked, folder.join("Cargo.lock")).map_err(|source| unusable(&locked, source))?;
    }
    let request = BuildRequest {
        directory: folder.clone(),
        root: folder.clone(),
        target_directory: workspace.target_directory.clone(),
        variant,
        packages: vec![text.package.clone()],
        features: Vec::new(),
        profile,
        variables: Vec::new(),
    };
    let artifacts = build(&request)?;
    let mut artifacts = artifacts
        .values()
        .filter(|artifact| !artifact.executables.is_empty());
    let built = artifacts.next().cloned().unwrap_or_default();
    Ok(built.executable(&text.package)?.to_owned())
}

fn manifest(text: &CrateText, workspace: &ParsedWorkspace) -> String {
    let dependencies = text.dependencies(workspace, |folder| folder.display().to_string());
    format!(
        "[package]\nname = {:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n{dependencies}",
        text.package
    )
}

/// Leaves a file alone that has this text, so that nothing is compiled again.
fn write(path: &Path, text: &str) -> Result<(), PlayError> {
    if fs::read_to_string(path).is_ok_and(|found| found == text) {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(path);
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(path, text));
    written.map_err(|source| unusable(path, source))
}

pub(super) fn unusable(path: &Path, source: io::Error) -> PlayError {
    PlayError::File {
        path: path.to_owned(),
        source,
    }
}
