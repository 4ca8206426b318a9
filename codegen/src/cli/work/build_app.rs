//! Builds the static variant of an App.

use std::path::PathBuf;

use super::static_target;
use crate::cli::command_error::CommandError;
use crate::generator::pipeline::Resolved;
use crate::workshop::compile::{BuildRequest, Profile, build, select};

/// Builds the App called `app` with its modules linked, and gives its program.
pub(in crate::cli) fn build_app(
    resolved: &Resolved,
    app: &str,
    profile: Profile,
) -> Result<PathBuf, CommandError> {
    let selection = select(&resolved.resolutions, &resolved.parsed, Some(app))?;
    let artifacts = build(&BuildRequest {
        directory: PathBuf::from("."),
        target: static_target(&resolved.workspace),
        packages: vec![app.to_owned()],
        features: vec![format!("{app}/static")],
        profile,
        variables: Vec::new(),
    })?;
    let id = selection
        .apps
        .first()
        .expect("the App that was asked for is selected");
    let manifest = &resolved.parsed[*id].source.manifest_path;
    let artifact = artifacts.get(manifest).cloned().unwrap_or_default();
    let program = artifact.executable(app)?;
    Ok(program.to_owned())
}
