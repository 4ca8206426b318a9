//! `Quarantine`, the list of builds that must not go live again.
use serde::{Deserialize, Serialize};

use super::QuarantinedBuild;
use crate::identity::Digest;

/// The file `quarantine.toml` of a store: builds that faulted after they had replaced a good one, failed to take over,
/// or were rolled back by hand. No reload takes them, so that watching does not loop, and no restart in place of a
/// running App does, nor a swap. Any other start takes them, with a warning, if no other candidate can have the seat, since
/// there is no good build to stay with. An entry is removed by `cargo keyway quarantine clear`, or with its build.
///
/// ```toml
/// format = 1
///
/// [[builds]]
/// module = "systems-physics-leapfrog"
/// digest = "…"
/// reason = "fault in systems-physics-leapfrog (generation 3), IntegratorView.advance: broken"
/// at = 1763822599000
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quarantine {
    /// Format of this file, [`Quarantine::FORMAT`].
    pub format: u32,
    /// Quarantined builds, oldest first.
    #[serde(default)]
    pub builds: Vec<QuarantinedBuild>,
}

impl Quarantine {
    /// Format number that this version writes and reads.
    pub const FORMAT: u32 = 1;

    /// The entry of a build, if it has one.
    #[must_use]
    pub fn find(&self, module: &str, digest: &Digest) -> Option<&QuarantinedBuild> {
        self.builds
            .iter()
            .find(|build| build.module == module && build.digest == *digest)
    }

    /// Adds a build, unless it is there already.
    pub fn add(&mut self, build: QuarantinedBuild) {
        if self.find(&build.module, &build.digest).is_none() {
            self.builds.push(build);
        }
    }
}

impl Default for Quarantine {
    fn default() -> Self {
        Self {
            format: Self::FORMAT,
            builds: Vec::new(),
        }
    }
}
