//! `ModuleDetails`, the output of `inspect` for one module.

use std::fmt;
use std::path::PathBuf;

use keyway::store::{Digest, LiveReport, Manifest, ManifestContract, Store};
use serde::Serialize;

use super::InspectError;
use super::module_entry::digests;
use super::reports::read_all;
use super::running::running;
use crate::ground::diagnostic::nearest;

/// The current build of one module with its manifest, and the other builds of the module.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct ModuleDetails {
    /// Manifest of the current build.
    pub manifest: Manifest,
    /// All builds, sorted by digest.
    builds: Vec<BuildEntry>,
    /// The running Apps that use the module, by process id; each with all of its modules.
    pub running: Vec<LiveReport>,
}

impl ModuleDetails {
    /// Reads one module of `store`.
    ///
    /// # Errors
    /// If the module is not published or its manifest cannot be read.
    pub(crate) fn read(store: &Store, module: &str) -> Result<Self, InspectError> {
        let current = store.current()?;
        let Some(digest) = current.modules.get(module) else {
            let nearest = nearest(module, current.modules.keys().map(String::as_str));
            return Err(InspectError::Unpublished {
                module: module.to_owned(),
                store: store.root().to_owned(),
                nearest: nearest.map(str::to_owned),
            });
        };
        let quarantine = store.quarantine().unwrap_or_default();
        let entry = |build: Digest| BuildEntry {
            library: store.library_path(module, &build),
            current: build == *digest,
            quarantined: quarantine
                .find(module, &build)
                .map(|entry| entry.reason.clone()),
            digest: build,
        };
        let mut running = read_all(store)?;
        running.retain(|app| app.modules.iter().any(|entry| entry.name == module));
        Ok(Self {
            manifest: store.manifest(module, digest)?,
            builds: digests(store, module).into_iter().map(entry).collect(),
            running,
        })
    }
}

impl fmt::Display for ModuleDetails {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let manifest = &self.manifest;
        writeln!(
            f,
            "{} {}, {}",
            manifest.module, manifest.version, manifest.kind
        )?;
        writeln!(f, "  symbol {}", manifest.symbol)?;
        writeln!(f, "  digest {}", manifest.digest)?;
        writeln!(f, "  size {} bytes", manifest.size)?;
        let identity = &manifest.identity;
        writeln!(f, "identity")?;
        writeln!(f, "  rustc {}", identity.rustc)?;
        writeln!(f, "  target {}", identity.target)?;
        writeln!(f, "  panic {}", identity.panic)?;
        writeln!(
            f,
            "  target features {}",
            or_none(&identity.target_features)
        )?;
        writeln!(f, "  layout flags {}", or_none(&identity.layout_flags))?;
        writeln!(f, "  keyway {}", identity.keyway)?;
        contract(f, "provides", &manifest.provides, &manifest.features)?;
        for required in &manifest.requires {
            let heading = if required.optional {
                "requires, optional"
            } else {
                "requires"
            };
            contract(f, heading, &required.contract, &required.features)?;
        }
        writeln!(f, "builds")?;
        for (at, build) in self.builds.iter().enumerate() {
            let mark = if build.current { "current" } else { "kept" };
            let reason = build.quarantined.as_ref();
            let reason = reason.map(|reason| format!("  quarantined, since: {reason}"));
            let end = if at + 1 < self.builds.len() { "\n" } else { "" };
            write!(
                f,
                "  {} {mark:7} {}{}{end}",
                build.digest.short(),
                build.library.display(),
                reason.unwrap_or_default()
            )?;
        }
        running(f, &self.running, Some(&self.manifest.module))
    }
}

fn contract(
    f: &mut fmt::Formatter<'_>,
    heading: &str,
    contract: &ManifestContract,
    features: &[String],
) -> fmt::Result {
    writeln!(f, "{heading} {} {}", contract.core, contract.version)?;
    writeln!(f, "  features {}", or_none(&features.join(", ")))?;
    writeln!(f, "  fingerprint {}", contract.fingerprint)?;
    for row in contract.text.lines() {
        writeln!(f, "  {row}")?;
    }
    Ok(())
}

fn or_none(text: &str) -> &str {
    if text.is_empty() { "none" } else { text }
}

/// A build that the store keeps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct BuildEntry {
    /// Digest of the library.
    pub digest: Digest,
    /// Path of the library.
    pub library: PathBuf,
    /// Why it is quarantined, if it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quarantined: Option<String>,
    /// Whether it is the build in the current set.
    pub current: bool,
}
