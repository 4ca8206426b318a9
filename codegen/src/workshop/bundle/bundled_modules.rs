//! `BundledModules`.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use keyway::store::CrateBuild;

use crate::workshop::publish::BuiltLibrary;

/// The modules of a bundle, and what is needed to publish them.
#[derive(Clone, Debug)]
pub(crate) struct BundledModules {
    /// Libraries as cargo has built them.
    pub(crate) libraries: Vec<BuiltLibrary>,
    /// Builds of all crates that they may have been compiled against, by file stem.
    pub(crate) crates: BTreeMap<String, CrateBuild>,
    /// Folder of the workspace that they are built from.
    pub(crate) workspace: PathBuf,
    /// Program that probes the libraries: started with `probe`, it must run this command line.
    pub(crate) program: PathBuf,
    /// Time limit of each probe.
    pub(crate) limit: Duration,
}
