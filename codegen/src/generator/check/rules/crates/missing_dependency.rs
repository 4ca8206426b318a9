//! A Core that is named but not among the dependencies.

use crate::generator::parse::{ModuleKind, ParsedCrate, ParsedWorkspace, Role};
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::ground::relative_path;
use crate::ground::source::Located;

pub(crate) const RULE: Rule = Rule {
    code: "missing-dependency",
    severity: Severity::Error,
    title: "a module names a Core that is not among its dependencies",
    docs: "The generated code of a module uses the Views of every Core that it provides, requires or lists, so each one must be \
           in `[dependencies]`: not optional and not for some platforms only, as the declaration is neither.",
};

/// Looks at every Core that a module names.
pub(crate) fn check(workspace: &ParsedWorkspace, diagnostics: &mut Diagnostics) {
    for (_, member) in workspace.members() {
        let named = named_cores(member).into_iter();
        diagnostics.extend(named.filter_map(|core| missing(member, core, workspace)));
    }
}

/// The Cores that a module provides, requires or lists.
pub(super) fn named_cores(member: &ParsedCrate) -> Vec<&Located<String>> {
    let declaration = member.declaration.as_ref();
    match declaration.map(|declaration| &declaration.role) {
        Some(Role::Provider(_, provider)) => {
            let required = provider
                .requires
                .iter()
                .map(|requirement| &requirement.core);
            std::iter::once(&provider.provides.core)
                .chain(required)
                .collect()
        }
        Some(Role::App(app)) => {
            let provided = app.provides.iter().map(|provision| &provision.core);
            let listed = app.cores.iter().map(|entry| &entry.name);
            listed.chain(provided).collect()
        }
        Some(Role::Core(_)) | None => Vec::new(),
    }
}

fn missing(
    member: &ParsedCrate,
    core: &Located<String>,
    workspace: &ParsedWorkspace,
) -> Option<Diagnostic> {
    let target = &workspace[workspace.find(&core.value)?];
    if target.kind()? != ModuleKind::Core {
        return None;
    }
    let name = &core.value;
    let package = &member.source.package;
    let title = match member.source.dependency(name) {
        None => format!("`{package}` names `{name}`, but does not depend on it"),
        Some(entry) if entry.optional => {
            format!("`{package}` names `{name}`, but the dependency is optional")
        }
        Some(entry) if entry.target.is_some() => {
            format!("`{package}` names `{name}`, but depends on it for some platforms only")
        }
        Some(_) => return None,
    };
    let path = relative_path(&member.source.directory, &target.source.directory);
    let diagnostic = Diagnostic::new(&RULE, title).at(core.location, "named here");
    let diagnostic = match member.places.dependencies.get(name) {
        Some(place) => diagnostic.context(*place, "the dependency"),
        None => diagnostic,
    };
    Some(diagnostic.help(format!(
        "write in its manifest\n[dependencies]\n{name} = {{ path = \"{path}\" }}"
    )))
}
