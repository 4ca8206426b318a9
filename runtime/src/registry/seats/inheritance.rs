//! `Inheritance`, the state that another process or generation left for this one.
use std::env;
use std::path::{Path, PathBuf};

use crate::app::Launch;
use crate::plan::Plan;
use crate::saved::{SavedApp, SavedAppError};

/// The saved state that the modules of this process restore at their start.
#[derive(Debug)]
pub(crate) struct Inheritance {
    /// Name of the source for messages: the file, which stays, or the previous build.
    pub(crate) from: String,
    /// States that no module has taken yet.
    pub(crate) left: SavedApp,
}

impl Inheritance {
    /// Reads the file that the environment variable `KEYWAY_RESTORE` names; `None` if it is not set.
    pub(crate) fn of_this_process(plan: &Plan) -> Result<Option<Self>, SavedAppError> {
        let Some(file) = env::var_os("KEYWAY_RESTORE").map(PathBuf::from) else {
            return Ok(None);
        };
        let left = SavedApp::read(&file, plan.app)?;
        let from = format!("what was saved in {}", file.display());
        Ok(Some(Self { from, left }))
    }

    /// Decodes the state that a launcher hands over from the previous generation.
    pub(crate) fn of_launch(launch: &Launch) -> Result<Option<Self>, SavedAppError> {
        let Some(bytes) = &launch.state else {
            return Ok(None);
        };
        let left = SavedApp::of_bytes(bytes, Path::new("what the build before has left"))?;
        let from = "what the build before has left".to_owned();
        Ok(Some(Self { from, left }))
    }
}
