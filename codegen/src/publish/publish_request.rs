//! What is to be published.

use std::path::PathBuf;
use std::time::Duration;

use keyway::store::Store;

use super::BuiltLibrary;

/// Libraries that become current together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishRequest {
    /// Where to.
    pub store: Store,
    /// The libraries.
    pub libraries: Vec<BuiltLibrary>,
    /// The program that probes them, see [`ProbeRequest`](crate::probe::ProbeRequest).
    pub program: PathBuf,
    /// Time limit of each probe.
    pub limit: Duration,
}
