//! `Resolution`, all decisions for one App.

use super::{CoreResolution, Cycle, Import};
use crate::generator::discover::CrateId;

/// The bindings of one App, their order, and the reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolution {
    /// App that was resolved.
    pub app: CrateId,
    /// Cores in the order of decision: importers before the Cores that they import.
    pub cores: Vec<CoreResolution>,
    /// The Plugins in the order of the App.
    pub plugins: Vec<CrateId>,
    /// Imports of each module: the App's first, then the others' in the order of `cores`, standbys included.
    pub imports: Vec<Import>,
    /// Bound Systems, layers and Plugins, each behind everything that it requires; the App is last.
    pub load_order: Vec<CrateId>,
    /// Cycles; nothing else was decided if there are any.
    pub cycles: Vec<Cycle>,
}

impl Resolution {
    /// Whether an App can be built from this.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.cycles.is_empty() && self.failed().next().is_none()
    }

    /// The Cores that nothing serves and that must be served.
    pub fn failed(&self) -> impl Iterator<Item = &CoreResolution> {
        self.cores.iter().filter(|core| core.binding.is_failed())
    }

    /// Whether the App or one of its modules uses this Core, bound or not.
    #[must_use]
    pub fn uses(&self, core: CrateId) -> bool {
        let mut imports = self.imports.iter();
        self.core(core).is_some() || imports.any(|import| import.core == core)
    }

    /// The decision for this Core; `None` if it is not part of the App.
    #[must_use]
    pub fn core(&self, core: CrateId) -> Option<&CoreResolution> {
        self.cores.iter().find(|entry| entry.core == core)
    }

    /// Imports of this module, in the order of its declaration.
    pub fn imports_of(&self, module: CrateId) -> impl Iterator<Item = &Import> {
        self.imports
            .iter()
            .filter(move |import| import.module == module)
    }

    /// Every System, standby, layer and Plugin that is built for the App, sorted.
    #[must_use]
    pub fn modules(&self) -> Vec<CrateId> {
        let mut modules: Vec<_> = self
            .cores
            .iter()
            .flat_map(|core| {
                let system = core.binding.system().into_iter();
                system
                    .chain(core.standbys.clone())
                    .chain(core.layers.clone())
                    .chain(core.plugins.clone())
            })
            .collect();
        modules.sort();
        modules.dedup();
        modules
    }
}
