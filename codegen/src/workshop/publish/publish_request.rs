//! What is to be published.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use keyway::store::{CrateBuild, Store};

use super::BuiltLibrary;

/// Libraries that become current together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishRequest {
    /// Where to.
    pub store: Store,
    /// The libraries.
    pub libraries: Vec<BuiltLibrary>,
    /// The builds of all crates that they may have been compiled against, by the names of their files, see
    /// [`Artifact::crates`](crate::workshop::compile::Artifact::crates).
    pub crates: BTreeMap<String, CrateBuild>,
    /// The program that probes them, see [`ProbeRequest`](crate::workshop::probe::ProbeRequest).
    pub program: PathBuf,
    /// Time limit of each probe.
    pub limit: Duration,
}
