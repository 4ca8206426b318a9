//! `build_folder`, which chooses where cargo builds.
//!
//! Cargo names what it makes of a package of a workspace by name, version and the path below the workspace's root, and goes by
//! times to tell whether it is fresh. So in one target folder it takes the Core of one checkout for that of another, links it, and
//! overwrites libraries and programs. What two workspaces have in common besides, such as crates of a registry, it compiles once
//! and tells apart well. The folder is therefore
//!
//! ```text
//! <target>/keyway/hosted          target folder in the workspace's root: nobody else has it by default
//! <target>/keyway/hosted-shared   target folder elsewhere: each name belongs to one workspace, see `Claims`
//! <target>/keyway/hosted-<hash>   the same, if a name belongs to another: the workspace's own
//! ```

use std::fs;
use std::path::{Path, PathBuf};

use keyway::store::Digest;

use super::BuildRequest;
use super::claims::Claims;
use crate::generator::discover::local_crates;

/// The folder in which no other workspace builds a crate of the same name. What cannot be found out leads to the one of the
/// workspace alone.
pub(super) fn build_folder(request: &BuildRequest) -> PathBuf {
    let target = &request.target_directory;
    let below = |name: &str| target.join("keyway").join(name);
    let variant = request.variant.folder();
    if is_own(target, &request.root) {
        return below(variant);
    }
    let shared = below(&format!("{variant}-shared"));
    let names = local_crates(&request.directory, &request.packages);
    let has_claimed = names.is_ok_and(|names| {
        let claims = Claims::lock(&shared);
        claims.is_ok_and(|mut claims| claims.claim(&request.root, &names))
    });
    if has_claimed {
        return shared;
    }
    let root = request.root.as_os_str().as_encoded_bytes();
    below(&format!("{variant}-{}", Digest::of(root).short()))
}

/// Whether the target folder lies in the workspace's root itself, also by links.
fn is_own(target: &Path, root: &Path) -> bool {
    let real = |path: &Path| fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    real(target)
        .parent()
        .is_some_and(|parent| real(parent) == real(root))
}
