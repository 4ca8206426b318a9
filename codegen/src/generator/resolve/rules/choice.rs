//! The rules about Cores for which no System can be picked, or too many, and Plugins that fall short.

use crate::generator::discover::CrateId;
use crate::generator::parse::{ModuleKind, ParsedCrate, ParsedWorkspace};
use crate::generator::resolve::resolution::{
    AskKind, Asker, CandidateSource, CoreResolution, RejectionReason,
};
use crate::ground::diagnostic::{Diagnostic, Rule, Severity, quoted_names};

pub(crate) const NO_SYSTEM: Rule = Rule {
    code: "no-system",
    severity: Severity::Error,
    title: "a Core is required, and nothing provides it",
    docs: "A Core that an App, Plugin or picked System requires needs a System that provides it, or a Plugin of the App. Write \
           one, list one, or make the requirement `optional = true`.",
};

/// Nothing serves the Core in the App `app`.
pub(crate) fn no_system(
    app: &str,
    core: &CoreResolution,
    unlisted: &[&str],
    workspace: &ParsedWorkspace,
) -> Diagnostic {
    let name = workspace.package(core.core);
    let title = match core.source {
        CandidateSource::Listed(_) => format!("`{app}` lists no System for `{name}`"),
        CandidateSource::Workspace | CandidateSource::App(_) => {
            format!("no System provides `{name}`")
        }
    };
    let diagnostic = Diagnostic::new(&NO_SYSTEM, title);
    let diagnostic = asked_by(diagnostic, &core.asked_by, "it", workspace);
    let mut diagnostic = would_do(diagnostic, core, workspace);
    for system in unlisted {
        diagnostic = diagnostic.help(format!("`{system}` provides it: add it to `systems`"));
    }
    let serves = |member: &&ParsedCrate| member.provides(ModuleKind::Plugin, name);
    let plugins: Vec<_> = workspace.crates.iter().filter(serves).collect();
    for plugin in &plugins {
        let plugin = &plugin.source.package;
        diagnostic = diagnostic.help(format!(
            "the Plugin `{plugin}` provides it: write `plugins = [\"{plugin}\"]` in `[package.metadata.module]` of `{app}`"
        ));
    }
    if plugins.is_empty() && unlisted.is_empty() && core.would_do.is_empty() {
        diagnostic = diagnostic.help(format!(
            "write a System with `provides = {{ core = \"{name}\" }}`, or make each requirement `optional = true`"
        ));
    }
    diagnostic
}

pub(crate) const SEVERAL_SYSTEMS: Rule = Rule {
    code: "several-systems",
    severity: Severity::Error,
    title: "several Systems provide a Core and the App does not say which to take",
    docs: "A Core that the App does not list, or lists without `systems`, is served by the only System of the workspace that \
           provides it. Where there are several, the order of preference is the App's to say.",
};

/// These `systems` could serve the Core in the App `app`.
pub(crate) fn several_systems(
    app: &str,
    core: &CoreResolution,
    systems: &[CrateId],
    workspace: &ParsedWorkspace,
) -> Diagnostic {
    let name = workspace.package(core.core);
    let packages: Vec<_> = systems.iter().map(|id| workspace.package(*id)).collect();
    let listed: Vec<_> = packages.iter().map(|name| format!("\"{name}\"")).collect();
    let diagnostic = Diagnostic::new(
        &SEVERAL_SYSTEMS,
        format!("`{app}` does not say which System serves `{name}`"),
    );
    asked_by(diagnostic, &core.asked_by, "it", workspace)
        .note(format!("{} provide it", quoted_names(packages)))
        .help(format!(
            "say so in the manifest of `{app}`, in order of preference:\n[[package.metadata.module.core]]\nname = \"{name}\"\n\
             systems = [{}]",
            listed.join(", ")
        ))
}

pub(crate) const NO_SUITABLE_SYSTEM: Rule = Rule {
    code: "no-suitable-system",
    severity: Severity::Error,
    title: "no candidate for a Core provides all features that are required of it",
    docs: "The features required of a Core are those that the App, its Plugins and the Systems already picked ask for, taken \
           together. The first candidate that provides them all is picked. Here each one lacks some: list another System, let \
           one provide the feature, or drop the requirement at the place that is shown. The only candidate for a Core that the \
           App itself provides is the App.",
};

/// Each candidate for the Core was rejected.
pub(crate) fn no_suitable_system(
    app: &str,
    core: &CoreResolution,
    unlisted: &[&str],
    workspace: &ParsedWorkspace,
) -> Diagnostic {
    let name = workspace.package(core.core);
    let features = quoted_names(core.features.iter().map(|feature| feature.name.as_str()));
    let (title, remedy) = match core.source {
        CandidateSource::App(_) => (
            format!("`{app}` provides `{name}` without {features}"),
            format!("drop one of the requirements, or let `{app}` provide the feature"),
        ),
        _ => (
            format!("no System provides {features} of `{name}`"),
            "drop one of the requirements, or let a System provide the feature".to_owned(),
        ),
    };
    let diagnostic = Diagnostic::new(&NO_SUITABLE_SYSTEM, title);
    let diagnostic = asked_and_lacking(diagnostic, core, workspace);
    let mut diagnostic = would_do(diagnostic, core, workspace);
    for system in unlisted {
        diagnostic = diagnostic.help(format!("`{system}` provides all: add it to `systems`"));
    }
    if diagnostic.help.is_empty() {
        diagnostic = diagnostic.help(remedy);
    }
    diagnostic
}

pub(crate) const PLUGIN_LACKS_FEATURE: Rule = Rule {
    code: "plugin-lacks-feature",
    severity: Severity::Error,
    title: "a Plugin lacks a feature that is required of its Core",
    docs: "A Core without a System is served by its Plugins, each of which is called. So each one must provide the features \
           that are required of the Core.",
};

/// A Plugin that serves the Core was rejected.
pub(crate) fn plugin_lacks_feature(
    core: &CoreResolution,
    workspace: &ParsedWorkspace,
) -> Diagnostic {
    let name = workspace.package(core.core);
    let plugins = core.rejected.iter();
    let plugins = plugins.map(|rejection| workspace.package(rejection.candidate));
    let title = format!(
        "not all Plugins of `{name}` provide the features required of it: {}",
        quoted_names(plugins)
    );
    let diagnostic = Diagnostic::new(&PLUGIN_LACKS_FEATURE, title);
    asked_and_lacking(diagnostic, core, workspace)
        .help("remove the Plugin from the App, let it provide the feature, or drop the requirement")
}

/// Adds who asks for each feature of the Core, and which of them each rejected candidate lacks.
fn asked_and_lacking(
    mut diagnostic: Diagnostic,
    core: &CoreResolution,
    workspace: &ParsedWorkspace,
) -> Diagnostic {
    for feature in &core.features {
        let what = format!("`{}`", feature.name);
        diagnostic = asked_by(diagnostic, &feature.asked_by, &what, workspace);
    }
    for rejection in &core.rejected {
        if let RejectionReason::LacksFeatures(lacking) = &rejection.reason {
            let candidate = workspace.package(rejection.candidate);
            let lacking = quoted_names(lacking.iter().map(String::as_str));
            diagnostic = diagnostic.note(format!("`{candidate}` lacks {lacking}"));
        }
    }
    diagnostic
}

/// Adds a label for each asker, the first one as the place to change.
fn asked_by(
    mut diagnostic: Diagnostic,
    askers: &[Asker],
    what: &str,
    workspace: &ParsedWorkspace,
) -> Diagnostic {
    for (index, asker) in askers.iter().enumerate() {
        let module = workspace.package(asker.module);
        let text = match asker.kind {
            AskKind::Lists | AskKind::Requires => format!("`{module}` requires {what}"),
            AskKind::Provides => format!("`{module}` provides it"),
        };
        diagnostic = if index == 0 && diagnostic.labels.is_empty() {
            diagnostic.at(asker.location, text)
        } else {
            diagnostic.context(asker.location, text)
        };
    }
    diagnostic
}

/// Adds a help for each later candidate that would do.
fn would_do(
    mut diagnostic: Diagnostic,
    core: &CoreResolution,
    workspace: &ParsedWorkspace,
) -> Diagnostic {
    for later in &core.would_do {
        diagnostic = diagnostic.help(format!(
            "with `{}` in place of `{}` for `{}` this would not happen: list it first",
            workspace.package(later.candidate),
            workspace.package(later.picked),
            workspace.package(later.core),
        ));
    }
    diagnostic
}
