//! A dependency on a Core that the declaration does not name.

use super::missing_dependency::named_cores;
use crate::generator::discover::{CrateDependency, DependencyKind};
use crate::generator::parse::{ModuleKind, ParsedCrate, ParsedWorkspace};
use crate::generator::resolve::Resolution;
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::ground::names::{accessor, plugins};

pub(crate) const RULE: Rule = Rule {
    code: "undeclared-core",
    severity: Severity::Warning,
    title: "a module calls a Core that its declaration does not name",
    docs: "Only a Core that is provided, required or listed is bound. A dependency alone gives its Models, but no way to call \
           its Views. Code that names the Core in `generated::imports` means to call them: declare it. Where only its Models are \
           used nothing is said.",
};

/// Looks at the dependencies of each System, Plugin and App. What the modules of an App use is its dependency for their sake.
pub(crate) fn check(
    workspace: &ParsedWorkspace,
    resolutions: &[Resolution],
    diagnostics: &mut Diagnostics,
) {
    for (id, member) in workspace.members() {
        let resolution = resolutions.iter().find(|resolution| resolution.app == id);
        let entries = member.source.dependencies.iter().filter(|entry| {
            let core = workspace.find(&entry.package);
            !resolution.is_some_and(|app| core.is_some_and(|core| app.uses(core)))
        });
        diagnostics.extend(entries.filter_map(|entry| undeclared(member, entry, workspace)));
    }
}

fn undeclared(
    member: &ParsedCrate,
    entry: &CrateDependency,
    workspace: &ParsedWorkspace,
) -> Option<Diagnostic> {
    let kind = member.kind()?;
    let core = &workspace[workspace.find(&entry.package)?];
    let is_core = core.kind()? == ModuleKind::Core;
    let named = named_cores(member);
    let is_named = named.iter().any(|core| core.value == entry.package);
    let is_plain = entry.kind == DependencyKind::Normal && kind != ModuleKind::Core;
    // A dependency alone may be for the Models.
    let is_called = [accessor(&entry.package), plugins(&entry.package)]
        .iter()
        .any(|name| member.imported.contains(name));
    if !is_core || is_named || !is_plain || !is_called {
        return None;
    }
    let name = &entry.package;
    let line = match kind {
        ModuleKind::App => format!("[[package.metadata.module.core]]\nname = \"{name}\""),
        _ => format!("requires = [{{ core = \"{name}\" }}]"),
    };
    let location = *member.places.dependencies.get(entry.key())?;
    let title = format!(
        "`{}` calls `{name}`, but does not declare it",
        member.source.package
    );
    Some(
        Diagnostic::new(&RULE, title)
            .at(location, "gives its Models, but binds no View")
            .help(format!("to call its Views, declare\n{line}")),
    )
}
