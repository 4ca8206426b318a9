//! `BuildOptions`, flattened into the arguments of each command that publishes to a store.

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use keyway::store::Store;

use super::CompileOptions;
use super::store::{named_store, store_of};
use crate::generator::discover::Workspace;
use crate::workshop::compile::Profile;

/// Options of everything that builds and publishes.
#[derive(Args, Clone, Debug)]
pub(in crate::cli) struct BuildOptions {
    #[command(flatten)]
    compile: CompileOptions,
    /// Folder of the store to publish to, if it is not this workspace's; KEYWAY_STORE names one as well
    #[arg(long, value_name = "DIR")]
    store: Option<PathBuf>,
}

impl BuildOptions {
    /// Profile that the options ask for.
    pub(in crate::cli) fn profile(&self) -> Profile {
        self.compile.profile()
    }

    /// The store that is named, else the one of `workspace`.
    pub(in crate::cli) fn store(&self, workspace: &Workspace) -> Store {
        named_store(self.store.as_ref()).unwrap_or_else(|| store_of(workspace, self.profile()))
    }

    /// Time limit of each probe.
    pub(in crate::cli) fn limit(&self) -> Duration {
        self.compile.limit()
    }
}
