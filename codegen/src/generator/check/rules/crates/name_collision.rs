//! Modules whose names are one name in generated code.

use std::collections::BTreeSet;

use crate::generator::discover::CrateId;
use crate::generator::parse::{ModuleKind, ParsedCrate, ParsedWorkspace};
use crate::generator::resolve::{Binding, CoreResolution, Resolution};
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::ground::names;
use crate::ground::source::Location;

pub(crate) const RULE: Rule = Rule {
    code: "name-collision",
    severity: Severity::Error,
    title: "two modules have one name in generated code",
    docs: "Accessors and slots are named after packages: `core-rigid-body` is reached by `imports::rigid_body()`, the Plugins of \
           `core-watch` by `imports::watch_plugins()`. So `core-ecs` and `ecs`, or `core-watch-plugins` and the Plugins of \
           `core-watch`, cannot be used by one module. Give one of the packages another name.",
};

/// Checks the names of each module's imports, and all names that each App brings together.
pub(crate) fn check(
    workspace: &ParsedWorkspace,
    resolutions: &[Resolution],
    diagnostics: &mut Diagnostics,
) {
    let mut known = BTreeSet::new();
    let providers = workspace
        .members()
        .map(|(_, member)| (member, required(member)));
    let complete = resolutions.iter().filter(|app| app.is_complete());
    let apps = complete.flat_map(|resolution| {
        let app = &workspace[resolution.app];
        let spaces = [
            slots(resolution, workspace),
            seats(resolution, workspace),
            import_types(resolution, workspace),
        ];
        spaces.map(|claims| (app, claims))
    });
    for (user, claims) in providers.chain(apps) {
        for (first, late) in Claim::clashes(&claims) {
            // A collision in a System shows in each App that uses it: it is reported once.
            if known.insert((first.owner.clone(), late.owner.clone())) {
                diagnostics.push(collision(first, late, user));
            }
        }
    }
}

fn collision(first: &Claim, late: &Claim, user: &ParsedCrate) -> Diagnostic {
    let title = format!(
        "{} and {} are both `{}` in the generated code of `{}`",
        first.owner, late.owner, late.name, user.source.package
    );
    Diagnostic::new(&RULE, title)
        .at(late.location, format!("for {}", late.owner))
        .context(first.location, format!("for {}", first.owner))
        .help("give one of the packages another name")
}

/// Names of the import slots of a System or Plugin.
fn required(member: &ParsedCrate) -> Vec<Claim> {
    let declaration = member.declaration.as_ref();
    let provider = declaration.and_then(|declaration| declaration.provider());
    let requires = provider.map_or(&[][..], |provider| &provider.requires);
    let behind = provider.filter(|_| member.kind().is_some_and(ModuleKind::wraps));
    let behind = behind.map(|provider| Claim {
        name: names::INNER_SLOT.to_owned(),
        owner: "what the layer wraps".to_owned(),
        location: provider.provides.core.location,
    });
    let claims = requires.iter().map(|requirement| Claim {
        name: names::slot(&requirement.core.value),
        owner: quoted(&requirement.core.value),
        location: requirement.core.location,
    });
    behind.into_iter().chain(claims).collect()
}

/// Names of the slots of an App.
fn slots(resolution: &Resolution, workspace: &ParsedWorkspace) -> Vec<Claim> {
    let systems = resolution.cores.iter().filter_map(|core| {
        let package = workspace.package(core.core);
        let claim = claim(names::slot(package), package, core);
        claim.filter(|_| core.binding != Binding::Plugins)
    });
    let plugins = resolution.cores.iter().filter_map(|core| {
        let package = workspace.package(core.core);
        let claim = claim(names::plugin_slots(package), package, core)?;
        (!core.plugins.is_empty()).then(|| Claim {
            owner: format!("the Plugins of `{package}`"),
            ..claim
        })
    });
    let behind = resolution.cores.iter().filter_map(|core| {
        let package = workspace.package(core.core);
        let claim = claim(names::behind_slots(package), package, core)?;
        (!core.layers.is_empty()).then(|| Claim {
            owner: format!("what is behind the layers of `{package}`"),
            ..claim
        })
    });
    systems.chain(plugins).chain(behind).collect()
}

/// Names of the seats of the Plan, one for each Core that a System serves and one for each layer and Plugin.
fn seats(resolution: &Resolution, workspace: &ParsedWorkspace) -> Vec<Claim> {
    let of_core = |core: &CoreResolution| {
        let package = workspace.package(core.core);
        let system = claim(names::slot(package), package, core);
        let others = core.layers.iter().chain(&core.plugins);
        let others = others.filter_map(|module| {
            let package = workspace.package(*module);
            claim(names::site(package), package, core)
        });
        let has_seat = !matches!(core.binding, Binding::Plugins | Binding::App(_));
        let system = system.filter(|_| has_seat);
        system.into_iter().chain(others).collect::<Vec<_>>()
    };
    resolution.cores.iter().flat_map(of_core).collect()
}

/// Names of the aliases for the modules' slot types.
fn import_types(resolution: &Resolution, workspace: &ParsedWorkspace) -> Vec<Claim> {
    let claim = |core: &CoreResolution, module: CrateId| {
        let package = workspace.package(module);
        claim(names::imports_type(package), package, core)
    };
    let of_core = |core: &CoreResolution| {
        let systems = core
            .binding
            .system()
            .into_iter()
            .chain(core.standbys.clone());
        let modules = systems.chain(core.layers.clone());
        let modules = modules.chain(core.plugins.clone());
        modules
            .filter_map(|module| claim(core, module))
            .collect::<Vec<_>>()
    };
    resolution.cores.iter().flat_map(of_core).collect()
}

/// A claim of `package`, at the place where the Core that it belongs to was asked for first.
fn claim(name: String, package: &str, core: &CoreResolution) -> Option<Claim> {
    Some(Claim {
        name,
        owner: quoted(package),
        location: core.asked_by.first()?.location,
    })
}

fn quoted(package: &str) -> String {
    format!("`{package}`")
}

/// A name that generated code declares for a module or Core.
struct Claim {
    /// Identifier in generated code.
    name: String,
    /// Owner of the name, as shown in messages.
    owner: String,
    /// Place that names the owner.
    location: Location,
}

impl Claim {
    /// Pairs of claims with the same name: the earlier one and the later one.
    fn clashes(claims: &[Self]) -> impl Iterator<Item = (&Self, &Self)> {
        claims.iter().enumerate().filter_map(|(index, late)| {
            let mut earlier = claims[..index].iter();
            let first = earlier.find(|first| first.name == late.name)?;
            Some((first, late))
        })
    }
}
