//! The rules about modules that are named where they do not belong, or in a circle.

use crate::generator::parse::{ModuleKind, ParsedWorkspace};
use crate::generator::resolve::resolution::Cycle;
use crate::ground::diagnostic::{Diagnostic, Rule, Severity};
use crate::ground::source::{Located, Location};

pub(crate) const UNKNOWN_MODULE: Rule = Rule {
    code: "unknown-module",
    severity: Severity::Error,
    title: "a declaration names a module that there is not",
    docs: "Cores, Systems and Plugins are named by their package names, and each must be a member of the workspace whose \
           `[package.metadata.module]` says the right kind.",
};

/// `name` should be a module of this kind, but there is none, or it is `actual`.
pub(crate) fn unknown_module(
    name: &Located<String>,
    kind: ModuleKind,
    actual: Option<&str>,
    near: Option<&str>,
) -> Diagnostic {
    let title = match actual {
        Some(actual) => format!("`{}` is {actual}, not a {kind}", name.value),
        None => format!("there is no {kind} `{}`", name.value),
    };
    let diagnostic =
        Diagnostic::new(&UNKNOWN_MODULE, title).at(name.location, format!("no such {kind}"));
    match near {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None => diagnostic.help(format!(
            "name a member of the workspace whose `[package.metadata.module]` says `kind = \"{}\"`",
            kind.word()
        )),
    }
}

pub(crate) const WRONG_CORE: Rule = Rule {
    code: "wrong-core",
    severity: Severity::Error,
    title: "an App lists a System for a Core that it does not provide",
    docs: "The list `systems` of an entry holds the Systems that provide the Core of this entry, in order of preference. Move \
           the name to the entry of the Core that the System provides.",
};

/// `system` is listed for the Core `listed`, but provides `provided`, as it says at `says`.
pub(crate) fn wrong_core(
    system: &Located<String>,
    listed: &str,
    provided: &str,
    says: Location,
) -> Diagnostic {
    let name = &system.value;
    Diagnostic::new(&WRONG_CORE, format!("`{name}` does not provide `{listed}`"))
        .at(system.location, format!("listed for `{listed}`"))
        .context(says, format!("it provides `{provided}`"))
        .help(format!(
            "move it to the entry of `{provided}`, or remove it"
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
            "`{}` may serve `{}` and requires `{}`",
            workspace.package(step.module),
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
