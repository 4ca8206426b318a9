//! What a build of modules gave.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::Serialize;

use crate::workshop::compile::Profile;
use crate::workshop::publish::Publication;

/// What was built and published.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Built {
    /// The profile.
    pub(in crate::cli) profile: Profile,
    /// The program of each App.
    pub(in crate::cli) executables: BTreeMap<String, PathBuf>,
    /// The modules.
    #[serde(flatten)]
    pub(in crate::cli) publication: Publication,
}
