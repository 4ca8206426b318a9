//! `Catalog`.

use std::collections::{BTreeMap, BTreeSet};

use super::{AppWishes, Candidates, Provider};
use crate::generator::discover::CrateId;
use crate::generator::parse::Relation;
use crate::generator::resolve::resolution::CandidateSource;

/// All modules of the workspace with names turned into ids.
#[derive(Clone, Debug, Default)]
pub(crate) struct Catalog {
    pub(crate) providers: BTreeMap<CrateId, Provider>,
    pub(crate) apps: Vec<AppWishes>,
    /// Cores of which a declaration was dropped because of a name in it; their failure would only repeat that.
    pub(crate) suspects: BTreeSet<CrateId>,
}

impl Catalog {
    /// The Systems that may serve `core` in this App: none, if the App provides it itself.
    pub(crate) fn candidates(&self, wishes: &AppWishes, core: CrateId) -> Candidates {
        if let Some(provided) = wishes.provided(core) {
            return Candidates {
                source: CandidateSource::App(provided.location),
                systems: Vec::new(),
            };
        }
        if let Some(wish) = wishes.wish(core)
            && let Some(systems) = &wish.systems
        {
            return Candidates {
                source: CandidateSource::Listed(wish.need.location),
                systems: systems.clone(),
            };
        }
        Candidates {
            source: CandidateSource::Workspace,
            systems: self.systems_of(core),
        }
    }

    /// All Systems that provide `core`, sorted.
    pub(crate) fn systems_of(&self, core: CrateId) -> Vec<CrateId> {
        self.providers
            .iter()
            .filter(|(_, provider)| {
                provider.core == core && provider.kind.relation() == Relation::Serves
            })
            .map(|(id, _)| *id)
            .collect()
    }

    /// The layers that the App lists for `core`, outermost first.
    pub(crate) fn layers_of(&self, wishes: &AppWishes, core: CrateId) -> Vec<CrateId> {
        let wish = wishes.wish(core);
        wish.map_or_else(Vec::new, |wish| wish.layers.clone())
    }

    /// The Plugins of the App that provide `core`, in its order.
    pub(crate) fn plugins_of(&self, wishes: &AppWishes, core: CrateId) -> Vec<CrateId> {
        wishes
            .plugins
            .iter()
            .copied()
            .filter(|plugin| self.providers[plugin].core == core)
            .collect()
    }
}
