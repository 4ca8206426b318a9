//! Finds Models that a contract refers to without listing them.

use super::DeclaredContract;
use super::seen::Seen;
use crate::descriptor::{Field, Function, Model, ModelShape, Variant};
use crate::text::same;

impl DeclaredContract {
    /// Path of the first Model that the contract refers to although neither it nor a contract it uses lists that Model,
    /// because the generator did not see it.
    #[must_use]
    pub const fn first_unlisted(&self) -> Option<&'static str> {
        first_unlisted(self, &Listed::of(self))
    }
}

const fn first_unlisted(contract: &DeclaredContract, listed: &Listed) -> Option<&'static str> {
    let mut at = 0;
    while at < contract.models.len() {
        let found = in_model(listed, &contract.models[at]);
        if found.is_some() {
            return found;
        }
        at += 1;
    }
    at = 0;
    while at < contract.views.len() {
        let found = in_functions(listed, contract.views[at].view.functions);
        if found.is_some() {
            return found;
        }
        at += 1;
    }
    None
}

const fn in_model(listed: &Listed, model: &Model) -> Option<&'static str> {
    match model.shape {
        ModelShape::Struct(fields) => in_fields(listed, fields),
        ModelShape::Enum(variants) => in_variants(listed, variants),
    }
}

const fn in_variants(listed: &Listed, variants: &[Variant]) -> Option<&'static str> {
    let mut at = 0;
    while at < variants.len() {
        let found = in_fields(listed, variants[at].fields);
        if found.is_some() {
            return found;
        }
        at += 1;
    }
    None
}

const fn in_fields(listed: &Listed, fields: &[Field]) -> Option<&'static str> {
    let mut at = 0;
    while at < fields.len() {
        let found = in_paths(listed, fields[at].refers);
        if found.is_some() {
            return found;
        }
        at += 1;
    }
    None
}

const fn in_functions(listed: &Listed, functions: &[Function]) -> Option<&'static str> {
    let mut at = 0;
    while at < functions.len() {
        let found = in_paths(listed, functions[at].refers);
        if found.is_some() {
            return found;
        }
        at += 1;
    }
    None
}

const fn in_paths(listed: &Listed, paths: &[&'static str]) -> Option<&'static str> {
    let mut at = 0;
    while at < paths.len() {
        if !listed.contains(paths[at]) {
            return Some(paths[at]);
        }
        at += 1;
    }
    None
}

/// The paths of the Models of a contract and of the contracts that it uses, in chains by a hash of the path: a contract of a
/// thousand Models refers to ten thousand, and looking through all for each would take the compiler an hour.
struct Listed {
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

    const fn of(contract: &DeclaredContract) -> Self {
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

    const fn contains(&self, path: &str) -> bool {
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
