//! Where modules are built and published.

use std::path::PathBuf;

use keyway::store::Store;

use crate::build::Profile;
use crate::discover::Workspace;

/// The target folder of the builds that load their modules.
pub(in crate::cli) fn hosted_target(workspace: &Workspace) -> PathBuf {
    workspace.target_directory.join("keyway").join("hosted")
}

/// The target folder of the builds that link their modules.
pub(in crate::cli) fn static_target(workspace: &Workspace) -> PathBuf {
    workspace.target_directory.join("keyway").join("static")
}

/// The store of a profile: `keyway/<profile>` in cargo's target folder, where a running App looks for it, too.
pub(in crate::cli) fn store(workspace: &Workspace, profile: Profile) -> Store {
    let folder = workspace.target_directory.join("keyway");
    Store::new(folder.join(profile.folder()))
}
