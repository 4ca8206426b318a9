//! A dependency that bypasses the binding.

use crate::generator::discover::{CrateDependency, DependencyKind};
use crate::generator::parse::{ModuleKind, ParsedCrate, ParsedWorkspace};
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};

pub(crate) const RULE: Rule = Rule {
    code: "forbidden-dependency",
    severity: Severity::Error,
    title: "a module depends on an implementation",
    docs: "Cores, Systems and Plugins know only Cores: whoever depends on a System or Plugin is bound to it for good, and keeps \
           a second copy of it inside. Require its Core instead. `[dev-dependencies]` are free, and an App may name its \
           modules as optional dependencies for the static program.",
};

/// Looks at the dependencies of each Core, System and Plugin.
pub(crate) fn check(workspace: &ParsedWorkspace, diagnostics: &mut Diagnostics) {
    for (_, member) in workspace.members() {
        let entries = member.source.dependencies.iter();
        diagnostics.extend(entries.filter_map(|entry| forbidden(member, entry, workspace)));
    }
}

fn forbidden(
    member: &ParsedCrate,
    entry: &CrateDependency,
    workspace: &ParsedWorkspace,
) -> Option<Diagnostic> {
    let declaration = member.declaration.as_ref()?;
    let kind = declaration.kind();
    let other = workspace[workspace.find(&entry.package)?]
        .declaration
        .as_ref()?;
    if other.kind() == ModuleKind::Core
        || kind == ModuleKind::App
        || entry.kind == DependencyKind::Development
    {
        return None;
    }
    let location = member.places.dependencies.get(entry.key());
    let location = location.copied().unwrap_or(declaration.location);
    let title = format!(
        "the {kind} `{}` depends on the {} `{}`",
        member.source.package,
        other.kind(),
        entry.package
    );
    let diagnostic = Diagnostic::new(&RULE, title).at(location, "");
    Some(match other.provider() {
        Some(provider) if kind != ModuleKind::Core => diagnostic.help(format!(
            "remove it, and require its Core: requires = [{{ core = \"{}\" }}]",
            provider.provides.core.value
        )),
        _ => diagnostic.help("remove it"),
    })
}
