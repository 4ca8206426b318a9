//! Target folders and stores of a workspace.

use std::path::PathBuf;

use clap::Args;
use keyway::store::Store;

use crate::generator::discover::Workspace;
use crate::workshop::compile::Profile;

/// Options of everything that looks into a store.
#[derive(Args, Clone, Copy, Debug)]
pub(in crate::cli) struct StoreOptions {
    /// The store of the optimized builds
    #[arg(long)]
    release: bool,
}

impl StoreOptions {
    /// Profile whose store is meant.
    pub(in crate::cli) fn profile(self) -> Profile {
        if self.release {
            Profile::Release
        } else {
            Profile::Debug
        }
    }
}

/// Path of the target folder for builds that load their modules.
pub(in crate::cli) fn hosted_target(workspace: &Workspace) -> PathBuf {
    workspace.target_directory.join("keyway").join("hosted")
}

/// Path of the target folder for builds that link their modules.
pub(in crate::cli) fn static_target(workspace: &Workspace) -> PathBuf {
    workspace.target_directory.join("keyway").join("static")
}

/// The store of a profile: `keyway/<profile>` in cargo's target folder, where a running App looks for it, too.
pub(in crate::cli) fn store(workspace: &Workspace, profile: Profile) -> Store {
    let folder = workspace.target_directory.join("keyway");
    Store::new(folder.join(profile.folder()))
}
