//! `Guest`, a layer in front of a Core that the Plan does not have.
use super::{Build, ChainBinding};

/// A layer that a tool puts in front of what serves a Core: outside of the layers that the App lists, and for this run only.
#[derive(Clone, Debug)]
pub(crate) struct Guest {
    pub(crate) build: Build,
    pub(crate) chain: &'static ChainBinding,
    /// Number of the insertion; 0 before that.
    pub(crate) generation: u32,
    /// Time of the insertion, in milliseconds since 1970.
    pub(crate) since: u64,
}

impl Guest {
    pub(crate) fn name(&self) -> &'static str {
        self.build.module.name
    }

    pub(crate) fn core(&self) -> &'static str {
        self.chain.contract.core()
    }
}
