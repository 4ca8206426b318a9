//! What another process has left for this one.
use std::env;
use std::path::{Path, PathBuf};

use super::StartError;
use crate::app::{Launch, Plan};
use crate::state::SavedApp;

/// The state of a process that has ended, for this one to go on with.
#[derive(Debug)]
pub(super) struct Inheritance {
    /// What it is called in messages: the file that it was read from, which stays, or the build before.
    pub(super) from: String,
    /// What nobody has taken yet.
    pub(super) left: SavedApp,
}

impl Inheritance {
    /// What the environment variable `KEYWAY_RESTORE` names; `None` if there is none.
    pub(super) fn of_this_process(plan: &Plan) -> Result<Option<Self>, StartError> {
        let Some(file) = env::var_os("KEYWAY_RESTORE").map(PathBuf::from) else {
            return Ok(None);
        };
        let left = SavedApp::read(&file, plan.app)?;
        let from = format!("what was saved in {}", file.display());
        Ok(Some(Self { from, left }))
    }

    /// What a launcher hands on from the generation before.
    pub(super) fn of_launch(launch: &Launch) -> Result<Option<Self>, StartError> {
        let Some(bytes) = &launch.state else {
            return Ok(None);
        };
        let left = SavedApp::of_bytes(bytes, Path::new("what the build before has left"))?;
        let from = "what the build before has left".to_owned();
        Ok(Some(Self { from, left }))
    }
}
