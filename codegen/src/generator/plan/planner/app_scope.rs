//! `AppScope`, one App with the results that its files are planned from.

use super::paths::{core_ref, crate_path};
use super::plan_binding::plan_lifecycle;
use crate::generator::check::ModuleLink;
use crate::generator::discover::CrateId;
use crate::generator::parse::{FaultPolicy, ParsedCrate, ParsedWorkspace, Presence};
use crate::generator::plan::app::{FollowPlan, Serving, SlotRef, Variants};
use crate::generator::plan::contract::CoreRef;
use crate::generator::resolve::{Binding, CoreResolution, ImportState, Resolution};
use crate::ground::names;

/// One App with the workspace and the results of earlier stages.
pub(super) struct AppScope<'a> {
    pub(super) workspace: &'a ParsedWorkspace,
    pub(super) resolution: &'a Resolution,
    pub(super) links: &'a [ModuleLink],
}

impl<'a> AppScope<'a> {
    pub(super) fn member(&self) -> &'a ParsedCrate {
        &self.workspace[self.resolution.app]
    }

    pub(super) fn package(&self) -> String {
        self.member().source.package.clone()
    }

    pub(super) fn variants(&self) -> Variants {
        match self.member().source.features.contains_key("static") {
            true => Variants::HostedAndStatic,
            false => Variants::Hosted,
        }
    }

    pub(super) fn core_ref(&self, core: CrateId) -> CoreRef {
        core_ref(self.workspace, self.resolution.app, core)
    }

    /// A path in the generated code of a module, such as `::systems_ecs::generated::LINKED`.
    pub(super) fn generated(&self, module: CrateId, item: &str) -> String {
        let path = crate_path(self.member(), &self.workspace[module]);
        format!("{path}::generated::{item}")
    }

    /// The Cores in the order in which their seats are filled.
    pub(super) fn cores(&self) -> impl Iterator<Item = &'a CoreResolution> {
        self.resolution.cores.iter().rev()
    }

    /// Whether the App can run while no System serves the Core.
    pub(super) fn presence(core: &CoreResolution) -> Presence {
        let mut askers = core.asked_by.iter();
        match askers.any(|asker| asker.presence == Presence::Required) {
            true => Presence::Required,
            false => Presence::Optional,
        }
    }

    /// The slot that the table of a Core's System goes to, or that of the App: behind the innermost layer, if there is one.
    pub(super) fn innermost(&self, core: &CoreResolution) -> SlotRef {
        let package = self.workspace.package(core.core);
        match core.layers.len() {
            0 => SlotRef::System(names::slot(package)),
            layers => SlotRef::Behind(names::behind_slots(package), layers - 1),
        }
    }

    /// The slot that the table of a layer goes to, and the slot of what is behind the layer.
    pub(super) fn around(&self, core: &CoreResolution, layer: usize) -> (SlotRef, SlotRef) {
        let package = self.workspace.package(core.core);
        let behind = |place| SlotRef::Behind(names::behind_slots(package), place);
        let slot = match layer {
            0 => SlotRef::System(names::slot(package)),
            layer => behind(layer - 1),
        };
        (slot, behind(layer))
    }

    /// The module whose table the callers of a Core reach: its outermost layer, if there is one. A layer is always reached
    /// unless it can be passed over: where it begins out, or where it or something behind it refuses and the App starts all the same.
    pub(super) fn serving(&self, core: &CoreResolution) -> Serving {
        let Some((outermost, inner)) = core.layers.split_first() else {
            return self.serving_behind(core);
        };
        let name = |module: &CrateId| self.workspace.package(*module).to_owned();
        let system = core.binding.system();
        let mut chain = core.layers.iter().chain(&system);
        let starts_without =
            Self::presence(core) == Presence::Optional || self.on_fault() == FaultPolicy::Bypass;
        let is_passed_over = starts_without && chain.any(|module| self.can_refuse(*module));
        if is_passed_over || core.layers_out.contains(outermost) {
            return Serving::Unless {
                module: name(outermost),
                standbys: inner.iter().chain(&system).map(name).collect(),
            };
        }
        Serving::Always {
            module: name(outermost),
            table: self.generated(*outermost, "LINKED"),
        }
    }

    /// The App's policy for modules that fault.
    pub(super) fn on_fault(&self) -> FaultPolicy {
        let declaration = self.member().declaration.as_ref();
        let app = declaration.and_then(|own| own.app());
        app.map(|app| app.on_fault).unwrap_or_default()
    }

    fn can_refuse(&self, module: CrateId) -> bool {
        let link = self.links.iter().find(|link| link.module == module);
        link.is_some_and(|link| plan_lifecycle(&self.workspace[module], link).can_refuse())
    }

    /// The System that serves the Core behind its layers, or the App itself. Without a standby a refusal of the pick ends a program that requires the Core,
    /// so that the pick serves whenever it is called.
    pub(super) fn serving_behind(&self, core: &CoreResolution) -> Serving {
        let pick = match core.binding {
            Binding::System(pick) => pick,
            Binding::App(_) => {
                let module = names::accessor(self.workspace.package(core.core));
                return Serving::Always {
                    module: self.package(),
                    table: format!("super::provided::{module}::LINKED"),
                };
            }
            Binding::Plugins | Binding::Pending(_) | Binding::Failed(_) => return Serving::Nobody,
        };
        let can_refuse = self.can_refuse(pick);
        let is_alone = core.standbys.is_empty() && Self::presence(core) == Presence::Required;
        let name = |module: &CrateId| self.workspace.package(*module).to_owned();
        if can_refuse && !is_alone {
            return Serving::Unless {
                module: name(&pick),
                standbys: core.standbys.iter().map(name).collect(),
            };
        }
        Serving::Always {
            module: name(&pick),
            table: self.generated(pick, "LINKED"),
        }
    }

    /// Sources of a module's import slots. A Core that no System serves is reached through its one Plugin: with several
    /// the check stage has refused the import.
    pub(super) fn follows(&self, module: CrateId) -> Vec<FollowPlan> {
        let imports = self.resolution.imports_of(module).map(|import| {
            let package = self.workspace.package(import.core);
            let core = self.resolution.core(import.core);
            let of_layer = core.and_then(|core| {
                let layer = core.layers.iter().position(|layer| *layer == module)?;
                Some(self.around(core, layer).1)
            });
            if let Some(slot) = of_layer {
                let name = names::INNER.to_owned();
                return FollowPlan::Slot { name, slot };
            }
            let slot = match core.map(|core| &core.binding) {
                Some(Binding::System(_) | Binding::App(_)) => SlotRef::System(names::slot(package)),
                Some(Binding::Plugins) => SlotRef::Plugin(names::plugin_slots(package), 0),
                Some(Binding::Pending(_) | Binding::Failed(_)) | None => {
                    return FollowPlan::Nothing;
                }
            };
            if import.state == ImportState::Absent {
                return FollowPlan::Nothing;
            }
            FollowPlan::Slot {
                name: names::accessor(package),
                slot,
            }
        });
        imports.collect()
    }
}
