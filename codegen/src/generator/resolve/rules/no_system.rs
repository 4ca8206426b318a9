//! A Core that no System provides.

use super::asked_by::{asked_by, would_do};
use crate::generator::parse::{ModuleKind, ParsedCrate, ParsedWorkspace};
use crate::generator::resolve::resolution::{CandidateSource, CoreResolution};
use crate::ground::diagnostic::{Diagnostic, Rule, Severity};

pub(crate) const RULE: Rule = Rule {
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
        CandidateSource::Workspace => format!("no System provides `{name}`"),
    };
    let diagnostic = Diagnostic::new(&RULE, title);
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
