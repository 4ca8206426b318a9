//! What another process has left for this one.
use std::env;
use std::path::PathBuf;

use super::StartError;
use crate::app::Plan;
use crate::state::SavedApp;

/// The state of a process that has ended, for this one to go on with.
#[derive(Debug)]
pub(super) struct Inheritance {
    /// The file that it was read from, which stays.
    pub(super) file: PathBuf,
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
        Ok(Some(Self { file, left }))
    }
}
