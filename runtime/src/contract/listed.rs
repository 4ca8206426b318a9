//! `Listed`, the set of Models that a contract lists, usable in `const` code.
use super::DeclaredContract;
use super::seen::Seen;
use crate::text::same;

/// The paths of the Models of a contract and of the contracts that it uses, in chains by a hash of the path: a contract of a
/// thousand Models refers to ten thousand, and looking through all for each would take the compiler an hour.
pub(super) struct Listed {
    paths: [&'static str; Self::MOST],
    count: usize,
    /// For each hash, the place behind the last path of the chain; 0 for none.
    last: [usize; Self::CHAINS],
    /// For each path, the place behind the one before it in its chain.
    before: [usize; Self::MOST],
}

impl Listed {
    /// Capacity. The array is there at compile time only.
    const MOST: usize = 16_384;
    const CHAINS: usize = 4_096;

    pub(super) const fn of(contract: &DeclaredContract) -> Self {
        let mut listed = Self {
            paths: [""; Self::MOST],
            count: 0,
            last: [0; Self::CHAINS],
            before: [0; Self::MOST],
        };
        listed.add(contract, &mut Seen::new());
        listed
    }

    const fn add(&mut self, contract: &DeclaredContract, seen: &mut Seen) {
        let mut at = 0;
        while at < contract.models.len() {
            assert!(
                self.count < Self::MOST,
                "a contract and those that it uses can list 16,384 Models at most"
            );
            let path = contract.models[at].path;
            let chain = chain(path);
            self.paths[self.count] = path;
            self.before[self.count] = self.last[chain];
            self.count += 1;
            self.last[chain] = self.count;
            at += 1;
        }
        at = 0;
        while at < contract.uses.len() {
            let used = contract.uses[at];
            if !seen.add(used.core) {
                self.add(used, seen);
            }
            at += 1;
        }
    }

    pub(super) const fn contains(&self, path: &str) -> bool {
        let mut place = self.last[chain(path)];
        while place > 0 {
            if same(self.paths[place - 1], path) {
                return true;
            }
            place = self.before[place - 1];
        }
        false
    }
}

const fn chain(path: &str) -> usize {
    let path = path.as_bytes();
    let mut hash: u32 = 0;
    let mut at = 0;
    while at < path.len() {
        hash = hash.rotate_left(5) ^ path[at] as u32;
        at += 1;
    }
    (hash ^ hash >> 12 ^ hash >> 24) as usize % Listed::CHAINS
}
