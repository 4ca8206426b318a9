//! `Walk`, which decides the Cores of one App in topological order.

use std::collections::BTreeMap;

use super::catalog::{AppWishes, Candidates, Catalog, Need};
use super::resolution::{
    AskKind, Asker, Binding, CoreResolution, LaterCandidate, Rejection, RejectionReason,
    RequiredFeature, Shortfall,
};
use crate::generator::discover::CrateId;
use crate::generator::parse::Presence;
use crate::ground::source::Location;

/// The requirements collected so far for the Cores that are still to be decided.
pub(crate) struct Walk<'a> {
    catalog: &'a Catalog,
    wishes: &'a AppWishes,
    trial: Option<LaterCandidate>,
    asked: BTreeMap<CrateId, Vec<Asker>>,
    features: BTreeMap<CrateId, BTreeMap<String, Vec<Asker>>>,
}

impl<'a> Walk<'a> {
    /// Starts a walk with the requirements of the App and its Plugins.
    pub(crate) fn new(
        catalog: &'a Catalog,
        wishes: &'a AppWishes,
        trial: Option<LaterCandidate>,
    ) -> Self {
        let mut walk = Self {
            catalog,
            wishes,
            trial,
            asked: BTreeMap::new(),
            features: BTreeMap::new(),
        };
        for wish in &wishes.cores {
            walk.ask(wishes.app, AskKind::Lists, &wish.need);
        }
        for provided in &wishes.provides {
            walk.offer(wishes.app, provided.core, provided.location);
        }
        for plugin in &wishes.plugins {
            let provider = &catalog.providers[plugin];
            walk.offer(*plugin, provider.core, provider.location);
            walk.ask_all(*plugin);
        }
        walk
    }

    /// Notes that the App or a Plugin provides a Core, which takes part although nobody may require it.
    fn offer(&mut self, module: CrateId, core: CrateId, location: Location) {
        let asker = Asker {
            module,
            kind: AskKind::Provides,
            presence: Presence::Optional,
            location,
        };
        self.asked.entry(core).or_default().push(asker);
    }

    /// Decides the Cores in this order, importers first.
    pub(crate) fn run(mut self, order: &[CrateId]) -> Vec<CoreResolution> {
        let mut cores = Vec::new();
        for core in order {
            if let Some(asked_by) = self.asked.remove(core) {
                let resolution = self.decide(*core, asked_by);
                if let Some(system) = resolution.binding.system() {
                    self.ask_all(system);
                }
                for layer in &resolution.layers {
                    self.ask_all(*layer);
                }
                cores.push(resolution);
            }
        }
        cores
    }

    /// Adds the requirements of a System or Plugin. Optional ones never change a pick.
    fn ask_all(&mut self, module: CrateId) {
        let catalog = self.catalog;
        for need in &catalog.providers[&module].needs {
            if need.is_required() {
                self.ask(module, AskKind::Requires, need);
            }
        }
    }

    fn ask(&mut self, module: CrateId, kind: AskKind, need: &Need) {
        let asker = |location| Asker {
            module,
            kind,
            presence: need.presence,
            location,
        };
        let asked = self.asked.entry(need.core).or_default();
        asked.push(asker(need.location));
        let features = self.features.entry(need.core).or_default();
        for feature in &need.features {
            let askers = features.entry(feature.value.clone()).or_default();
            askers.push(asker(feature.location));
        }
    }

    fn decide(&mut self, core: CrateId, asked_by: Vec<Asker>) -> CoreResolution {
        let required = self.features.remove(&core).unwrap_or_default();
        let candidates = self.candidates(core);
        let plugins = self.catalog.plugins_of(self.wishes, core);
        let mut resolution = CoreResolution {
            core,
            binding: Binding::Plugins,
            source: candidates.source,
            standbys: Vec::new(),
            layers: Vec::new(),
            layers_out: Vec::new(),
            plugins,
            asked_by,
            features: required
                .into_iter()
                .map(|(name, asked_by)| RequiredFeature { name, asked_by })
                .collect(),
            rejected: Vec::new(),
            would_do: Vec::new(),
        };
        if let Err(shortfall) = self.bind(&mut resolution, candidates) {
            let must = resolution.asked_by.iter();
            let must = must
                .clone()
                .any(|asker| asker.presence == Presence::Required);
            let undecided = matches!(shortfall, Shortfall::SeveralSystems(_));
            resolution.binding = if must || undecided {
                Binding::Failed(shortfall)
            } else {
                Binding::Pending(shortfall)
            };
        }
        if let Binding::System(_) | Binding::App(_) = resolution.binding {
            resolution.layers = self.catalog.layers_of(self.wishes, core);
            let wish = self.wishes.wish(core);
            resolution.layers_out = wish.map_or_else(Vec::new, |wish| wish.layers_out.clone());
        }
        resolution
    }

    /// The candidates of a Core, with the one on trial first.
    fn candidates(&self, core: CrateId) -> Candidates {
        let mut candidates = self.catalog.candidates(self.wishes, core);
        if let Some(trial) = self.trial.filter(|trial| trial.core == core) {
            candidates
                .systems
                .sort_by_key(|system| *system != trial.candidate);
        }
        candidates
    }

    /// Picks the first candidate that provides everything; the later ones that do as well become standbys.
    fn bind(
        &self,
        resolution: &mut CoreResolution,
        candidates: Candidates,
    ) -> Result<(), Shortfall> {
        if self.wishes.provided(resolution.core).is_some() {
            return self.bind_app(resolution);
        }
        if candidates.is_ambiguous() {
            return Err(Shortfall::SeveralSystems(candidates.systems));
        }
        if candidates.systems.is_empty() {
            return self.bind_plugins(resolution);
        }
        let mut suitable = self.suitable(resolution, candidates.systems).into_iter();
        let picked = suitable.next().ok_or(Shortfall::NoneSuitable)?;
        resolution.binding = Binding::System(picked);
        resolution.standbys = suitable.collect();
        Ok(())
    }

    /// Binds the App itself, if it provides all that is required.
    fn bind_app(&self, resolution: &mut CoreResolution) -> Result<(), Shortfall> {
        let app = self.wishes.app;
        let required = resolution.features.iter().map(|feature| &feature.name);
        let provided = self.wishes.provided(resolution.core);
        let lacking = provided.map_or_else(Vec::new, |own| own.lacks(required));
        if lacking.is_empty() {
            resolution.binding = Binding::App(app);
            return Ok(());
        }
        resolution.rejected.push(Rejection {
            candidate: app,
            reason: RejectionReason::LacksFeatures(lacking),
        });
        Err(Shortfall::NoneSuitable)
    }

    fn bind_plugins(&self, resolution: &mut CoreResolution) -> Result<(), Shortfall> {
        if resolution.plugins.is_empty() {
            return Err(Shortfall::NoSystem);
        }
        let plugins = resolution.plugins.clone();
        self.suitable(resolution, plugins);
        if resolution.rejected.is_empty() {
            Ok(())
        } else {
            Err(Shortfall::PluginUnsuitable)
        }
    }

    /// The modules that provide all required features; the others are added to the rejected.
    fn suitable(&self, resolution: &mut CoreResolution, modules: Vec<CrateId>) -> Vec<CrateId> {
        let mut suitable = Vec::new();
        for module in modules {
            let required = resolution.features.iter().map(|feature| &feature.name);
            let lacking = self.catalog.providers[&module].lacks(required);
            if lacking.is_empty() {
                suitable.push(module);
            } else {
                resolution.rejected.push(Rejection {
                    candidate: module,
                    reason: RejectionReason::LacksFeatures(lacking),
                });
            }
        }
        suitable
    }
}
