//! `Admitted`.
use crate::identity::Digest;
use crate::store_files::{CurrentSet, SignedSet};

/// A set that an App may load: its signature holds, or none is asked for.
#[derive(Clone, Debug)]
pub(crate) struct Admitted {
    pub(crate) set: CurrentSet,
    /// What the signature covers, if there is one.
    pub(crate) signed: Option<SignedSet>,
}

impl Admitted {
    /// Digest that the file of a module's manifest must have; `None` if the set is not signed.
    pub(crate) fn manifest(&self, module: &str) -> Option<&Digest> {
        let signed = self.signed.as_ref()?.modules.get(module)?;
        Some(&signed.manifest)
    }
}
