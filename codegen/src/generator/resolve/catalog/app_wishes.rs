//! `AppWishes`, the Cores and Plugins that an App lists.

use super::{Provided, Wish};
use crate::generator::discover::CrateId;

/// The Cores that an App needs and provides, and its Plugins.
#[derive(Clone, Debug)]
pub(crate) struct AppWishes {
    pub(crate) app: CrateId,
    pub(crate) cores: Vec<Wish>,
    pub(crate) plugins: Vec<CrateId>,
    pub(crate) provides: Vec<Provided>,
}

impl AppWishes {
    /// Its entry for a Core.
    pub(crate) fn wish(&self, core: CrateId) -> Option<&Wish> {
        self.cores.iter().find(|wish| wish.need.core == core)
    }

    /// Its own implementation of a Core, if it has one.
    pub(crate) fn provided(&self, core: CrateId) -> Option<&Provided> {
        self.provides.iter().find(|provided| provided.core == core)
    }
}
