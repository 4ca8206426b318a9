//! `ModuleBuild`, a build of a module that the store keeps.

use std::collections::BTreeSet;

use keyway::store::{CurrentSet, Digest, LiveModule, Quarantine};
use serde::Serialize;

use super::build_files::BuildFiles;

/// What is known of one build without reading its manifest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct ModuleBuild {
    /// Digest of the library.
    pub digest: Digest,
    /// Size of the library in bytes; 0 if it is gone.
    pub size: u64,
    /// When it was published, in milliseconds since 1970; 0 if the file system does not tell.
    pub published: u64,
    /// Whether the current set names it.
    pub is_current: bool,
    /// Whether calls of the App reach it.
    pub is_live: bool,
    /// Whether the App's process has mapped it.
    pub is_mapped: bool,
    /// Why it is quarantined, if it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quarantined: Option<String>,
}

/// Builds of a module that are listed whatever they are.
const MOST: usize = 40;

/// The builds of a module of a running App that has mapped those of `mapped`, the latest first. Of many, those that are old and have no part in anything are left out.
pub(crate) fn builds(
    files: &BuildFiles,
    (module, mapped): (&LiveModule, &BTreeSet<Digest>),
    current: Option<&CurrentSet>,
    quarantine: &Quarantine,
) -> Vec<ModuleBuild> {
    let name = &module.name;
    let is_current =
        |digest: &Digest| current.is_some_and(|current| current.modules.get(name) == Some(digest));
    let files = files.all.iter();
    let mut builds: Vec<_> = files
        .map(|(digest, size, published)| ModuleBuild {
            digest: digest.clone(),
            size: *size,
            published: *published,
            is_current: is_current(digest),
            is_live: module.state.is_live() && module.digest.as_ref() == Some(digest),
            is_mapped: mapped.contains(digest),
            quarantined: quarantine
                .find(name, digest)
                .map(|entry| entry.reason.clone()),
        })
        .collect();
    builds.sort_by(|one, other| {
        let key = |build: &ModuleBuild| (build.published, build.is_live, build.digest.clone());
        key(other).cmp(&key(one))
    });
    let mut place = 0;
    builds.retain(|build| {
        place += 1;
        place <= MOST || build.is_current || build.is_live || build.quarantined.is_some()
    });
    builds
}
