//! A dependency on another crate than the Core of the workspace.

use semver::{Version, VersionReq};

use crate::generator::discover::CrateDependency;
use crate::generator::parse::{ModuleKind, ParsedCrate, ParsedWorkspace};
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};

pub(crate) const RULE: Rule = Rule {
    code: "other-core",
    severity: Severity::Error,
    title: "a dependency does not mean the Core of the workspace",
    docs: "A Core is compiled once for a workspace, or its Models would be two types with one name. So every module depends on \
           the member of the workspace, with a version that it has: by path, or by version where `[patch]` names the member's folder.",
};

/// Looks at each dependency of a module on a Core.
pub(crate) fn check(workspace: &ParsedWorkspace, diagnostics: &mut Diagnostics) {
    for (_, member) in workspace.members() {
        if member.declaration.is_some() {
            let entries = member.source.dependencies.iter();
            diagnostics.extend(entries.filter_map(|entry| other(member, entry, workspace)));
        }
    }
}

fn other(
    member: &ParsedCrate,
    entry: &CrateDependency,
    workspace: &ParsedWorkspace,
) -> Option<Diagnostic> {
    let core = &workspace[workspace.find(&entry.package)?];
    let kind = core.kind()?;
    if kind != ModuleKind::Core {
        return None;
    }
    let name = &entry.package;
    let package = &member.source.package;
    let (title, help) = if !is_meant(entry, core, workspace) {
        (
            format!("`{package}` depends on a `{name}` from elsewhere"),
            "depend on it by `path` or `workspace = true`, or name its folder under `[patch.crates-io]`".to_owned(),
        )
    } else if !accepts(&entry.requirement, &core.source.version) {
        (
            format!("`{package}` asks for `{name}` {}", entry.requirement),
            "correct the version, or leave it out".to_owned(),
        )
    } else {
        return None;
    };
    let location = member.places.dependencies.get(entry.key());
    let location = location
        .copied()
        .or(member.declaration.as_ref().map(|own| own.location))?;
    Some(
        Diagnostic::new(&RULE, title)
            .at(location, "")
            .note(format!(
                "the Core of this workspace has version {}",
                core.source.version
            ))
            .help(help),
    )
}

/// Whether cargo takes the member for the dependency: by its path, or in the place of what a registry has.
fn is_meant(entry: &CrateDependency, core: &ParsedCrate, workspace: &ParsedWorkspace) -> bool {
    let patch = workspace.settings.patched.get(&entry.package);
    let patch = patch.map(|path| workspace.root.join(path));
    let folder = entry.path.as_ref().or(patch.as_ref());
    folder.is_some_and(|folder| folder.components().eq(core.source.directory.components()))
}

/// Whether the version meets the requirement; what does not parse is cargo's to report.
fn accepts(requirement: &str, version: &str) -> bool {
    match (VersionReq::parse(requirement), Version::parse(version)) {
        (Ok(requirement), Ok(version)) => requirement.matches(&version),
        _ => true,
    }
}
