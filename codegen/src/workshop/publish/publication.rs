//! What was published.

use std::path::PathBuf;

use serde::Serialize;

use super::PublishedModule;

/// A set of builds that is current now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Publication {
    /// Folder of the store.
    pub store: PathBuf,
    /// The modules that were asked for, in that order.
    pub modules: Vec<PublishedModule>,
}
