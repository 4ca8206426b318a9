//! The store of a workspace.

use std::env;
use std::path::{PathBuf, absolute};

use clap::Args;
use keyway::store::Store;

use super::discover_here;
use crate::cli::command_error::CommandError;
use crate::generator::discover::Workspace;
use crate::workshop::compile::Profile;

/// Options of everything that looks into a store.
#[derive(Args, Clone, Debug)]
pub(in crate::cli) struct StoreOptions {
    /// The store of the optimized builds
    #[arg(long, conflicts_with = "store")]
    release: bool,
    /// Folder of the store, if it is not this workspace's; KEYWAY_STORE names one as well
    #[arg(long, value_name = "DIR")]
    store: Option<PathBuf>,
}

impl StoreOptions {
    /// The store that is named, else the one of the workspace in the current folder.
    ///
    /// # Errors
    /// If none is named and cargo cannot read the workspace.
    pub(in crate::cli) fn store(&self) -> Result<Store, CommandError> {
        match named_store(self.store.as_ref()) {
            Some(store) => Ok(store),
            None => published(self.profile()),
        }
    }

    /// The same for this very store, whatever the current folder is.
    pub(in crate::cli) fn at(&self, store: &Store) -> Self {
        Self {
            release: self.release,
            store: Some(store.root().to_owned()),
        }
    }

    /// Profile of the builds in it.
    pub(in crate::cli) fn profile(&self) -> Profile {
        if self.release {
            Profile::Release
        } else {
            Profile::Debug
        }
    }
}

/// The store that `KEYWAY_STORE` names, else that of the builds of a profile in the workspace of the current folder.
///
/// # Errors
/// If none is named and cargo cannot read the workspace.
pub(in crate::cli) fn published(profile: Profile) -> Result<Store, CommandError> {
    match named_store(None) {
        Some(store) => Ok(store),
        None => Ok(store_of(&discover_here()?, profile)),
    }
}

/// The store that an option, or else the environment variable `KEYWAY_STORE`, names.
pub(super) fn named_store(option: Option<&PathBuf>) -> Option<Store> {
    let variable = || env::var_os("KEYWAY_STORE").map(PathBuf::from);
    let folder = option.cloned().or_else(variable)?;
    // The programs that are told of the store may run elsewhere.
    Some(Store::new(absolute(&folder).unwrap_or(folder)))
}

/// The store of a profile: `keyway/<profile>` in cargo's target folder, where a running App looks for it, too.
pub(super) fn store_of(workspace: &Workspace, profile: Profile) -> Store {
    let folder = workspace.target_directory.join("keyway");
    Store::new(folder.join(profile.folder()))
}
