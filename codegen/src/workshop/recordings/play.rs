//! `play`, which plays a recording in a process of its own.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Stdio;

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
}

/// Plays a recording: the answers, and how the process ended if it did before the last one.
///
/// # Errors
/// If the program does not start, or refuses the recording.
pub(crate) fn play(request: &PlayRequest) -> Result<(Recording, Option<String>), PlayError> {
    let mut command = std::process::Command::new(&request.program);
    command.arg(&request.recording).arg(&request.answers);
    if let Some((store, builds)) = &request.builds {
        command.arg(store).args(builds.iter().map(Digest::as_str));
    }
    // What modules print is no answer.
    command.stdin(Stdio::null()).stdout(Stdio::null());
    let ended = command
        .output()
        .map_err(|source| unusable(&request.program, source))?;
    let said = String::from_utf8_lossy(&ended.stderr);
    let said = said.trim_end();
    let refused = || PlayError::Refused {
        file: request.recording.clone(),
        reason: said.lines().last().unwrap_or("it says nothing").to_owned(),
    };
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

fn unusable(path: &Path, source: io::Error) -> PlayError {
    PlayError::File {
        path: path.to_owned(),
        source,
    }
}
