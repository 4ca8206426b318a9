//! `AppWishes`, the Cores and Plugins that an App lists.

use super::Wish;
use crate::generator::discover::CrateId;

/// The Cores and Plugins of an App.
#[derive(Clone, Debug)]
pub(crate) struct AppWishes {
    pub(crate) app: CrateId,
    pub(crate) cores: Vec<Wish>,
    pub(crate) plugins: Vec<CrateId>,
}

impl AppWishes {
    /// Its entry for a Core.
    pub(crate) fn wish(&self, core: CrateId) -> Option<&Wish> {
        self.cores.iter().find(|wish| wish.need.core == core)
    }
}
