//! Finds types of other crates whose build is unknown.
use super::DeclaredContract;
use crate::descriptor::ForeignType;

impl DeclaredContract {
    /// Path of the first type of another crate whose build is unknown: its macro was not expanded by a compiler that is
    /// told the file of each dependency, as cargo tells it.
    #[must_use]
    pub const fn first_of_unknown_build(&self) -> Option<&'static str> {
        first_of_unknown_build(self)
    }
}

const fn first_of_unknown_build(contract: &DeclaredContract) -> Option<&'static str> {
    let mut at = 0;
    while at < contract.models.len() {
        let found = among(contract.models[at].foreign);
        if found.is_some() {
            return found;
        }
        at += 1;
    }
    at = 0;
    while at < contract.views.len() {
        let found = among(contract.views[at].view.foreign);
        if found.is_some() {
            return found;
        }
        at += 1;
    }
    None
}

const fn among(types: &[ForeignType]) -> Option<&'static str> {
    let mut at = 0;
    while at < types.len() {
        if types[at].build.is_empty() {
            return Some(types[at].path);
        }
        at += 1;
    }
    None
}
