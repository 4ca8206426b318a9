//! `Mapped`.
use std::collections::BTreeMap;

use super::Build;
use crate::identity::Digest;

/// The mapped builds of a module in the order in which they were mapped, with the sum of their sizes.
///
/// Nothing is ever unmapped, so there can be thousands of them, and a safe point waits for the lock in front of them. So the sum
/// is kept, not computed, and a report takes what is new since the last one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mapped {
    builds: Vec<Build>,
    /// The place of each build in `builds`.
    places: BTreeMap<Digest, usize>,
    /// Sizes of all libraries, in bytes.
    bytes: u64,
}

impl Mapped {
    pub(crate) fn find(&self, digest: &Digest) -> Option<&Build> {
        let place = self.places.get(digest)?;
        self.builds.get(*place)
    }

    /// Adds a build that was not there.
    pub(crate) fn insert(&mut self, build: Build) {
        if self.find(build.digest()).is_none() {
            self.bytes += build.bytes();
            self.places
                .insert(build.digest().clone(), self.builds.len());
            self.builds.push(build);
        }
    }

    /// All builds but the first `known`.
    pub(crate) fn after(&self, known: usize) -> &[Build] {
        self.builds.get(known..).unwrap_or_default()
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
    use super::{Build, Mapped};
    use crate::registry::fixture;

    #[test]
    fn each_build_counts_once_and_the_new_ones_come_last() {
        let mut mapped = Mapped::default();
        let builds = ["2", "1", "2", "3"].map(fixture::build);
        for build in &builds {
            mapped.insert(build.clone());
        }
        let digests = |builds: &[Build]| {
            let digests = builds.iter().map(|build| build.digest().clone());
            digests.collect::<Vec<_>>()
        };
        let [second, first, _, third] = builds;
        assert_eq!(
            digests(mapped.after(0)),
            digests(&[second.clone(), first, third.clone()])
        );
        assert_eq!(digests(mapped.after(2)), digests(&[third]));
        assert!(mapped.after(3).is_empty() && mapped.after(4).is_empty());
        let sum: u64 = mapped.after(0).iter().map(Build::bytes).sum();
        assert_eq!((mapped.bytes(), mapped.bytes_except(None)), (sum, sum));
        let live = Some(second.digest());
        assert_eq!(mapped.bytes_except(live), sum - second.bytes());
    }
}
