//! `PublishRequest`, the arguments of a publication.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use keyway::store::{CrateBuild, Store};

use super::BuiltLibrary;
use crate::workshop::sign::Signing;

/// Libraries that become current together.
#[derive(Clone, Debug)]
pub struct PublishRequest {
    /// Store to publish to.
    pub store: Store,
    /// Folder of the workspace that they are built from.
    pub workspace: PathBuf,
    /// Libraries to publish, one per module.
    pub libraries: Vec<BuiltLibrary>,
    /// Builds of all crates that they may have been compiled against, by file stem.
    pub crates: BTreeMap<String, CrateBuild>,
    /// Who signs the set; `None` leaves it without a signature of its new builds.
    pub signing: Option<Signing>,
    /// Program that probes the libraries: started with `probe`, it must run this command line.
    pub program: PathBuf,
    /// Time limit of each probe.
    pub limit: Duration,
}
