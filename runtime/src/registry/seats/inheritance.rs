//! What another process has left for this one.
use std::env;
use std::path::{Path, PathBuf};

use crate::app::Launch;
use crate::plan::Plan;
use crate::saved::{SavedApp, SavedAppError};

/// The state of a process that has ended, for this one to go on with.
#[derive(Debug)]
pub(crate) struct Inheritance {
    /// What it is called in messages: the file that it was read from, which stays, or the build before.
    pub(crate) from: String,
    /// What no module has received yet.
    pub(crate) left: SavedApp,
}

impl Inheritance {
    /// What the environment variable `KEYWAY_RESTORE` names; `None` if there is none.
    pub(crate) fn of_this_process(plan: &Plan) -> Result<Option<Self>, SavedAppError> {
        let Some(file) = env::var_os("KEYWAY_RESTORE").map(PathBuf::from) else {
            return Ok(None);
        };
        let left = SavedApp::read(&file, plan.app)?;
        let from = format!("what was saved in {}", file.display());
        Ok(Some(Self { from, left }))
    }

    /// What a launcher hands on from the generation before.
    pub(crate) fn of_launch(launch: &Launch) -> Result<Option<Self>, SavedAppError> {
        let Some(bytes) = &launch.state else {
            return Ok(None);
        };
        let left = SavedApp::of_bytes(bytes, Path::new("what the build before has left"))?;
        let from = "what the build before has left".to_owned();
        Ok(Some(Self { from, left }))
    }
}
