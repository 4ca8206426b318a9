//! Options of everything that looks into a store.

use clap::Args;

use crate::workshop::compile::Profile;

/// Options of everything that looks into a store.
#[derive(Args, Clone, Copy, Debug)]
pub(in crate::cli) struct StoreOptions {
    /// The store of the optimized builds
    #[arg(long)]
    release: bool,
}

impl StoreOptions {
    /// The profile whose store is meant.
    pub(in crate::cli) fn profile(self) -> Profile {
        if self.release {
            Profile::Release
        } else {
            Profile::Debug
        }
    }
}
