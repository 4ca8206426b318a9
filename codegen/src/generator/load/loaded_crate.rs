//! `LoadedCrate`.

use std::collections::BTreeMap;

use super::LoadedModule;
use crate::generator::discover::CrateSource;
use crate::ground::source::{FileId, Location};

/// The manifest and the module tree of a crate; empty for a crate that declares no module.
#[derive(Clone, Debug)]
pub struct LoadedCrate {
    /// Cargo's description of the crate.
    pub source: CrateSource,
    /// Its manifest, if it was read.
    pub manifest: Option<FileId>,
    /// The key files that it names, by the path that stands in its manifest; the reason where one cannot be read.
    pub key_files: BTreeMap<String, Result<FileId, String>>,
    /// Root file of its library, if it was read.
    pub root: Option<FileId>,
    /// The modules of its library, parents before children, without `generated`.
    pub modules: Vec<LoadedModule>,
    /// The modules of its programs.
    pub binary_modules: Vec<LoadedModule>,
    /// Text of `generated/layer.rs`, for a layer whose functions Keyway writes; its module is the last of `modules`.
    pub layer_text: Option<String>,
    /// Where `mod generated` is declared in the root of the library.
    pub generated: Option<Location>,
}
