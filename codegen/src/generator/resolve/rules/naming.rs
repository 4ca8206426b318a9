//! The rules about modules that are named where they do not belong, or in a circle.

use crate::generator::discover::CrateId;
use crate::generator::parse::{CoreEntry, ModuleKind, ParsedWorkspace, Relation};
use crate::generator::resolve::resolution::Cycle;
use crate::ground::diagnostic::{Diagnostic, Rule, Severity};
use crate::ground::source::{Located, Location};

pub(crate) const UNKNOWN_MODULE: Rule = Rule {
    code: "unknown-module",
    severity: Severity::Error,
    title: "a declaration names a module that there is not",
    docs: "Cores, Systems, Plugins and layers are named by their package names, and each must be a member of the workspace whose \
           `[package.metadata.module]` says the right kind. A module is built as a library of its own, \
           and `gen` reads its sources and writes its bindings into them, which cargo allows for members alone. So a module that a \
           registry has becomes a member by its sources: copy its package into a folder of the workspace, and name that folder under \
           `[patch.crates-io]`.",
};

/// `name` is a dependency from outside of the workspace, and cannot be a module of this kind.
pub(crate) fn foreign_module(name: &Located<String>, kind: ModuleKind) -> Diagnostic {
    let package = &name.value;
    let title =
        format!("`{package}` is a dependency from elsewhere, and no {kind} of the workspace");
    let folder = folder_of(package);
    Diagnostic::new(&UNKNOWN_MODULE, title)
        .at(name.location, "no member of the workspace")
        .note(
            "a module is built as a library of its own, and its sources are read and get their bindings: cargo does that for members alone",
        )
        .help(format!(
            "copy its sources to `{folder}`: cargo keeps them in ~/.cargo/registry/src/*/{package}-<version>; then write in the \
             manifest of the workspace, whose `members` include that folder,\n\
             [patch.crates-io]\n{package} = {{ path = \"{folder}\" }}"
        ))
}

/// Where `new` would put a package of this name.
fn folder_of(package: &str) -> String {
    let named = ModuleKind::ALL.into_iter().find_map(|kind| {
        let prefix = Some(kind.prefix()).filter(|prefix| !prefix.is_empty());
        Some((kind.folder(), package.strip_prefix(prefix?)?))
    });
    let (folder, stem) = named.unwrap_or((ModuleKind::System.folder(), package));
    format!("{folder}/{stem}")
}

/// `name` should be a module of this kind, but there is no such package, or it is a module of the kind `actual` or none.
pub(crate) fn unknown_module(
    name: &Located<String>,
    kind: ModuleKind,
    actual: Option<Option<ModuleKind>>,
    near: Option<&str>,
) -> Diagnostic {
    let title = match actual {
        Some(actual) => {
            let actual = actual.map_or("no module", ModuleKind::with_article);
            format!("`{}` is {actual}, not a {kind}", name.value)
        }
        None => format!("there is no {kind} `{}`", name.value),
    };
    let diagnostic =
        Diagnostic::new(&UNKNOWN_MODULE, title).at(name.location, format!("no such {kind}"));
    let relation = actual.flatten().map(ModuleKind::relation);
    match near {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None if relation == Some(Relation::Wraps) => {
            diagnostic.help("list it in `layers` of the entry of the Core that it wraps")
        }
        None if kind.wraps() && relation == Some(Relation::Serves) => {
            diagnostic.help("list it in `systems`, or give it `kind = \"layer\"` and `wraps`")
        }
        None => diagnostic.help(format!(
            "name a member of the workspace whose `[package.metadata.module]` says `kind = \"{}\"`",
            kind.word()
        )),
    }
}

pub(crate) const WRONG_CORE: Rule = Rule {
    code: "wrong-core",
    severity: Severity::Error,
    title: "an App lists a System or layer for a Core that it does not provide or wrap",
    docs: "The list `systems` of an entry holds the Systems that provide the Core of this entry, in order of preference, and the \
           list `layers` those that wrap it. Move the name to the entry of the Core that the module provides or wraps.",
};

/// `module`, of this kind, is listed for the Core `listed`, but provides or wraps `provided`, as it says at `says`.
pub(crate) fn wrong_core(
    module: &Located<String>,
    kind: ModuleKind,
    listed: &str,
    provided: &str,
    says: Location,
) -> Diagnostic {
    let name = &module.value;
    let yes = kind.core_key();
    let no = yes.trim_end_matches('s');
    Diagnostic::new(&WRONG_CORE, format!("`{name}` does not {no} `{listed}`"))
        .at(module.location, format!("listed for `{listed}`"))
        .context(says, format!("it {yes} `{provided}`"))
        .help(format!(
            "move it to the entry of `{provided}`, or remove it"
        ))
}

pub(crate) const PROVIDED_BY_APP: Rule = Rule {
    code: "provided-by-app",
    severity: Severity::Error,
    title: "an App lists Systems for a Core that it provides itself",
    docs: "A Core in `provides` of an App is served by the App alone, so that no System is picked for it. An entry of `core` for it \
           gives the App's own code an accessor, and has no `systems`. Where Systems are to serve the Core, take it out of \
           `provides`.",
};

/// The `entry` of a Core lists `systems`, but the App provides the Core at `says`.
pub(crate) fn provided_by_app(
    entry: &CoreEntry,
    systems: &[Located<String>],
    says: Location,
) -> Diagnostic {
    let name = &entry.name.value;
    let place = systems
        .first()
        .map_or(entry.name.location, |system| system.location);
    let title = format!("the App provides `{name}` itself and lists Systems for it");
    Diagnostic::new(&PROVIDED_BY_APP, title)
        .at(place, "never picked")
        .context(says, "the App provides it")
        .help(format!(
            "remove `systems`, or take `{name}` out of `provides`"
        ))
}

pub(crate) const NOTHING_BEHIND: Rule = Rule {
    code: "nothing-behind",
    severity: Severity::Error,
    title: "a layer is listed for a Core that Plugins serve",
    docs: "A layer stands in front of the System that serves a Core, or of the App that provides it. Of a Core without a System \
           each Plugin is called by itself, so that there is not one table to stand in front of. List a System for the Core, \
           or take the layer out.",
};

/// The Core at `entry` is served by Plugins of the App `app`, and has `layers`.
pub(crate) fn nothing_behind(entry: &Located<String>, layer: &str, app: &str) -> Diagnostic {
    let name = &entry.value;
    let title = format!("the layer `{layer}` has nothing to stand in front of");
    Diagnostic::new(&NOTHING_BEHIND, title)
        .at(entry.location, format!("Plugins of `{app}` serve `{name}`"))
        .help(format!("list a System for `{name}`, or remove `layers`"))
}

pub(crate) const UNLISTED_LAYER: Rule = Rule {
    code: "unlisted-layer",
    severity: Severity::Error,
    title: "`layers-out` names a layer that `layers` does not",
    docs: "`layers` says which layers may stand in front of a Core, and in which order. `layers-out` names those of them that the \
           App begins without, until `layer insert` puts them into their places. Name the layer in both.",
};

/// `layer` is in `layers-out` alone.
pub(crate) fn unlisted_layer(layer: &Located<String>) -> Diagnostic {
    let name = &layer.value;
    Diagnostic::new(
        &UNLISTED_LAYER,
        format!("`{name}` has no place among the layers"),
    )
    .at(layer.location, "not in `layers`")
    .help(format!(
        "add `{name}` to `layers` at its place, outermost first"
    ))
}

pub(crate) const REQUIREMENT_CYCLE: Rule = Rule {
    code: "requirement-cycle",
    severity: Severity::Error,
    title: "modules require each other in a loop",
    docs: "A module is initialized after everything it requires, so requirements may not lead back to where they began; \
           optional ones and those of candidates that might not be picked count as well, because a standby or a swap can make \
           them real. Take one requirement out, or move what both sides need into a Core of its own.",
};

/// The modules of this shortest cycle require each other.
pub(crate) fn requirement_cycle(cycle: &Cycle, workspace: &ParsedWorkspace) -> Diagnostic {
    let mut way: Vec<_> = cycle
        .steps
        .iter()
        .map(|step| format!("`{}`", workspace.package(step.core)))
        .collect();
    way.extend(way.first().cloned());
    let title = format!("requirements go round in a loop: {}", way.join(" → "));
    let mut diagnostic = Diagnostic::new(&REQUIREMENT_CYCLE, title);
    for (index, step) in cycle.steps.iter().enumerate() {
        let text = format!(
            "`{}` {} `{}` and requires `{}`",
            workspace.package(step.module),
            match is_layer(step.module, workspace) {
                true => "may stand in front of",
                false => "may serve",
            },
            workspace.package(step.core),
            workspace.package(step.requires),
        );
        diagnostic = match index {
            0 => diagnostic.at(step.location, text),
            _ => diagnostic.context(step.location, text),
        };
    }
    diagnostic.help("take one of these requirements out")
}

fn is_layer(module: CrateId, workspace: &ParsedWorkspace) -> bool {
    workspace[module].kind().is_some_and(ModuleKind::wraps)
}
