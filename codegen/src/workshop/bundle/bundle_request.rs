//! `BundleRequest`, the arguments of a bundle.

use std::path::PathBuf;

use super::BundledModules;
use crate::workshop::sign::Signing;

/// A built App that becomes a bundle.
#[derive(Clone, Debug)]
pub(crate) struct BundleRequest {
    /// Package name of the App.
    pub(crate) app: String,
    /// Package version of the App.
    pub(crate) version: String,
    /// The executable as cargo has built it.
    pub(crate) executable: PathBuf,
    /// The modules; `None` if they are linked into the executable.
    pub(crate) modules: Option<BundledModules>,
    /// Public keys that the App trusts.
    pub(crate) trust: Vec<String>,
    /// Who signs the set; `None` leaves it without a signature.
    pub(crate) signing: Option<Signing>,
    /// Folder of the bundle, which is there already only as an older bundle or empty.
    pub(crate) folder: PathBuf,
    /// Whether debug information goes into files of its own.
    pub(crate) separates_debug: bool,
}
