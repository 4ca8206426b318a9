//! `Manifest`, the description of a published build.
use serde::{Deserialize, Serialize};

use super::{ManifestContract, ManifestRequirement};
use crate::descriptor::ModuleKind;
use crate::identity::{BuildIdentity, Digest};
use crate::module::Module;

/// The description beside a published library, bound to it by the digest. A host decides by the manifest alone whether
/// to load the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Format of this file, [`Manifest::FORMAT`].
    pub format: u32,
    /// Package name of the module.
    pub module: String,
    /// System, Plugin or App.
    pub kind: ModuleKind,
    /// Package version of the module.
    pub version: String,
    /// Exported symbol of the module header.
    pub symbol: String,
    /// Digest of the library.
    pub digest: Digest,
    /// Size of the library in bytes.
    pub size: u64,
    /// Features of the Core that the module provides.
    pub features: Vec<String>,
    /// Build identity that the module was compiled with.
    pub identity: BuildIdentity,
    /// The contract that it implements.
    pub provides: ManifestContract,
    /// The Cores that it imports.
    #[serde(default)]
    pub requires: Vec<ManifestRequirement>,
}

impl Manifest {
    /// Format number that this version writes and reads.
    pub const FORMAT: u32 = 1;

    /// Size limit of the manifests that are read, in bytes.
    pub const LARGEST: u64 = 4 << 20;

    /// Makes the manifest of a module that is loaded into this process, whose library has `digest` and `size`.
    #[must_use]
    pub fn of(module: &Module, digest: Digest, size: u64) -> Self {
        Self {
            format: Self::FORMAT,
            module: module.name.to_owned(),
            kind: module.kind,
            version: module.version.to_owned(),
            symbol: Self::symbol_of(module.name),
            digest,
            size,
            features: module.features.iter().map(ToString::to_string).collect(),
            identity: BuildIdentity::current(),
            provides: module.provides.into(),
            requires: module.requires.iter().map(Into::into).collect(),
        }
    }

    /// The symbol under which a package exports its header.
    #[must_use]
    pub fn symbol_of(package: &str) -> String {
        format!("keyway_module_{}", package.replace('-', "_"))
    }
}
