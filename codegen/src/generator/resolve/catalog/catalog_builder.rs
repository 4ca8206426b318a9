//! Turns the names in declarations into ids.

use super::{AppWishes, Catalog, Need, Provided, Provider, Wish};
use crate::generator::discover::CrateId;
use crate::generator::parse::{
    AppDeclaration, CoreEntry, ModuleKind, ParsedWorkspace, Presence, ProviderDeclaration,
    Provision, Role,
};
use crate::generator::resolve::rules::naming::{
    foreign_module, provided_by_app, unknown_module, unlisted_layer, wrong_core,
};
use crate::ground::diagnostic::{Diagnostics, nearest};
use crate::ground::source::Located;

/// Builds the catalog of a workspace; unknown names are reported and left out.
pub(crate) fn build_catalog(workspace: &ParsedWorkspace, diagnostics: &mut Diagnostics) -> Catalog {
    let mut builder = CatalogBuilder {
        workspace,
        diagnostics,
        catalog: Catalog::default(),
    };
    for (id, member) in workspace.members() {
        let declaration = member.declaration.as_ref();
        match declaration.map(|declaration| &declaration.role) {
            Some(Role::Provider(kind, provider)) => builder.provider(id, *kind, provider),
            Some(Role::Core(_) | Role::App(_)) | None => {}
        }
    }
    for (id, member) in workspace.members() {
        let declaration = member.declaration.as_ref();
        if let Some(app) = declaration.and_then(|declaration| declaration.app()) {
            builder.app(id, app);
        }
    }
    builder.catalog
}

struct CatalogBuilder<'a> {
    workspace: &'a ParsedWorkspace,
    diagnostics: &'a mut Diagnostics,
    catalog: Catalog,
}

impl CatalogBuilder<'_> {
    fn provider(&mut self, id: CrateId, kind: ModuleKind, declaration: &ProviderDeclaration) {
        let provides = &declaration.provides;
        let core = self.module(&provides.core, ModuleKind::Core);
        let mut needs = Vec::new();
        for requirement in &declaration.requires {
            let presence = requirement.presence;
            needs.extend(self.need(&requirement.core, &requirement.features, presence));
        }
        let Some(core) = core else { return };
        let features = self.declared(core, &provides.features);
        let provider = Provider {
            kind,
            core,
            features: features.into_iter().map(|feature| feature.value).collect(),
            needs,
            location: provides.core.location,
        };
        self.catalog.providers.insert(id, provider);
    }

    fn app(&mut self, app: CrateId, declaration: &AppDeclaration) {
        let provides = declaration.provides.iter();
        let provides: Vec<_> = provides
            .filter_map(|provision| self.provided(provision))
            .collect();
        let cores = declaration.cores.iter();
        let cores = cores
            .filter_map(|entry| self.wish(entry, declaration))
            .collect();
        let plugins = declaration.plugins.iter();
        let mut plugins: Vec<_> = plugins
            .filter_map(|plugin| self.module(plugin, ModuleKind::Plugin))
            .collect();
        plugins.retain(|plugin| self.catalog.providers.contains_key(plugin));
        self.catalog.apps.push(AppWishes {
            app,
            cores,
            plugins,
            provides,
        });
    }

    fn provided(&mut self, provision: &Provision) -> Option<Provided> {
        let core = self.module(&provision.core, ModuleKind::Core)?;
        let features = self.declared(core, &provision.features);
        Some(Provided {
            core,
            features: features.into_iter().map(|feature| feature.value).collect(),
            location: provision.core.location,
        })
    }

    fn wish(&mut self, entry: &CoreEntry, app: &AppDeclaration) -> Option<Wish> {
        let Some(need) = self.need(&entry.name, &entry.features, entry.presence) else {
            // All that is missing is told at once: a registry has Cores and their Systems together.
            for system in entry.systems.iter().flatten() {
                self.module(system, ModuleKind::System);
            }
            return None;
        };
        let mut provides = app.provides.iter();
        let provided = provides.find(|own| own.core.value == entry.name.value);
        if let (Some(provided), Some(systems)) = (provided, &entry.systems) {
            let diagnostic = provided_by_app(entry, systems, provided.core.location);
            self.diagnostics.push(diagnostic);
        }
        let systems = entry.systems.as_ref().map(|systems| {
            let systems = systems.iter();
            systems
                .filter_map(|system| self.listed(system, ModuleKind::System, need.core))
                .collect()
        });
        let layers = entry.layers.iter();
        let layers = layers
            .filter_map(|layer| self.listed(layer, ModuleKind::Layer, need.core))
            .collect();
        let mut layers_out = Vec::new();
        for name in &entry.layers_out {
            let mut listed = entry.layers.iter();
            match listed.any(|layer| layer.value == name.value) {
                true => layers_out.extend(self.workspace.find(&name.value)),
                false => self.diagnostics.push(unlisted_layer(name)),
            }
        }
        Some(Wish {
            need,
            systems,
            layers,
            layers_out,
        })
    }

    /// A System or layer that an App lists for `core`.
    fn listed(
        &mut self,
        name: &Located<String>,
        kind: ModuleKind,
        core: CrateId,
    ) -> Option<CrateId> {
        let module = self.module(name, kind);
        let provider = module.and_then(|module| self.catalog.providers.get(&module));
        match provider {
            Some(provider) if provider.core == core => return module,
            Some(provider) => {
                let provided = self.workspace.package(provider.core);
                let listed = self.workspace.package(core);
                let diagnostic = wrong_core(name, kind, listed, provided, provider.location);
                self.diagnostics.push(diagnostic);
            }
            None => {}
        }
        self.catalog.suspects.insert(core);
        None
    }

    fn need(
        &mut self,
        name: &Located<String>,
        features: &[Located<String>],
        presence: Presence,
    ) -> Option<Need> {
        let core = self.module(name, ModuleKind::Core)?;
        Some(Need {
            core,
            features: self.declared(core, features),
            presence,
            location: name.location,
        })
    }

    /// The given features that the Core declares, in order; another rule reports the rest.
    fn declared(&self, core: CrateId, features: &[Located<String>]) -> Vec<Located<String>> {
        let declaration = self.workspace[core].declaration.as_ref();
        let declared = declaration.and_then(|declaration| declaration.core());
        let declared = declared.map_or(&[][..], |core| &core.features);
        features
            .iter()
            .filter(|feature| declared.iter().any(|known| known.value == feature.value))
            .cloned()
            .collect()
    }

    /// The module with this name that can stand where `kind` is asked for.
    fn module(&mut self, name: &Located<String>, kind: ModuleKind) -> Option<CrateId> {
        let found = self.workspace.find(&name.value);
        let actual = found.and_then(|id| self.kind(id));
        if actual.is_some_and(|actual| actual.stands_for(kind)) {
            return found;
        }
        let known = self.workspace.members();
        let known = known.filter(|(id, _)| self.kind(*id).is_some_and(|own| own.stands_for(kind)));
        let near = nearest(
            &name.value,
            known.map(|(_, member)| member.source.package.as_str()),
        );
        if let Some(id) = near.and_then(|near| self.workspace.find(near)) {
            let provider = self.workspace[id].declaration.as_ref();
            let provider = provider.and_then(|declaration| declaration.provider());
            let core = provider.map_or(Some(id), |p| self.workspace.find(&p.provides.core.value));
            self.catalog.suspects.extend(core);
        }
        let diagnostic = match found {
            None if self.is_dependency(&name.value) => foreign_module(name, kind),
            _ => unknown_module(name, kind, found.map(|_| actual), near),
        };
        self.diagnostics.push(diagnostic);
        None
    }

    /// Whether a member depends on a package of this name.
    fn is_dependency(&self, package: &str) -> bool {
        let members = self.workspace.crates.iter();
        let mut dependencies = members.flat_map(|member| &member.source.dependencies);
        dependencies.any(|entry| entry.package == package)
    }

    fn kind(&self, id: CrateId) -> Option<ModuleKind> {
        self.workspace[id].kind()
    }
}
