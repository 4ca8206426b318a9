//! `Mapped`.
use std::collections::BTreeMap;
use std::sync::Arc;

use super::Build;
use crate::identity::Digest;

/// The mapped builds of a module, by digest, with the sum of their sizes.
///
/// Nothing is ever unmapped, so there can be thousands of them. A safe point waits for the lock in front of them: the sum is kept,
/// not computed, and a clone, which shares the builds, is for those who look at each of them without the lock.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mapped {
    builds: Arc<BTreeMap<Digest, Build>>,
    /// Sizes of all libraries, in bytes.
    bytes: u64,
}

impl Mapped {
    pub(crate) fn find(&self, digest: &Digest) -> Option<&Build> {
        self.builds.get(digest)
    }

    pub(crate) fn insert(&mut self, build: Build) {
        let builds = Arc::make_mut(&mut self.builds);
        self.bytes += build.bytes();
        if let Some(before) = builds.insert(build.digest().clone(), build) {
            self.bytes -= before.bytes();
        }
    }

    pub(crate) fn builds(&self) -> impl Iterator<Item = &Build> {
        self.builds.values()
    }

    pub(crate) fn digests(&self) -> impl Iterator<Item = &Digest> {
        self.builds.keys()
    }

    pub(crate) const fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Sizes of all libraries except that of the live build.
    pub(crate) fn bytes_except(&self, live: Option<&Digest>) -> u64 {
        let live = live.and_then(|digest| self.find(digest));
        self.bytes - live.map_or(0, Build::bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::Mapped;
    use crate::registry::fixture;

    #[test]
    fn the_sum_counts_each_build_once_and_a_clone_does_not_change() {
        let mut mapped = Mapped::default();
        let builds = ["1", "2"].map(fixture::build);
        for build in &builds {
            mapped.insert(build.clone());
        }
        let before = mapped.clone();
        mapped.insert(builds[0].clone());
        mapped.insert(fixture::build("3"));
        let sizes = |mapped: &Mapped| mapped.builds().map(super::Build::bytes).sum::<u64>();
        assert_eq!(mapped.bytes(), sizes(&mapped));
        assert_eq!(before.bytes(), sizes(&before));
        assert_eq!((before.digests().count(), mapped.digests().count()), (2, 3));
        let live = Some(builds[1].digest());
        assert_eq!(before.bytes_except(live), builds[0].bytes());
        assert_eq!(before.bytes_except(None), before.bytes());
    }
}
