//! Where modules are published.

use keyway::Store;

use crate::build::Profile;
use crate::discover::Workspace;

/// The store of a profile: `keyway/<profile>` in cargo's target folder, where a running App looks for it, too.
pub(in crate::cli) fn store(workspace: &Workspace, profile: Profile) -> Store {
    let folder = workspace.target_directory.join("keyway");
    Store::new(folder.join(profile.folder()))
}
