//! A System or Plugin that requires a Core which several Plugins serve.

use crate::generator::parse::ParsedWorkspace;
use crate::generator::resolve::{Binding, Import, ImportState, Resolution};
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};

pub(crate) const RULE: Rule = Rule {
    code: "several-plugins",
    severity: Severity::Error,
    title: "a System or Plugin requires a Core that only several Plugins serve",
    docs: "What a System or Plugin requires is one table: that of the System which serves the Core, or that of its Plugin where \
           nothing else does. With several Plugins and no System it could only be the first of them, and the others would \
           never hear of the call. Only the App reaches all Plugins of a Core, by `imports::…_plugins()`. So let a System \
           serve the Core, leave one Plugin, or let the App make the calls.",
};

/// Looks at what the modules of each App require.
pub(crate) fn check(
    workspace: &ParsedWorkspace,
    resolutions: &[Resolution],
    diagnostics: &mut Diagnostics,
) {
    for resolution in resolutions.iter().filter(|app| app.is_complete()) {
        let imports = resolution.imports.iter();
        let of_modules = imports.filter(|import| import.module != resolution.app);
        diagnostics.extend(of_modules.filter_map(|import| wrong(import, resolution, workspace)));
    }
}

fn wrong(
    import: &Import,
    resolution: &Resolution,
    workspace: &ParsedWorkspace,
) -> Option<Diagnostic> {
    let core = resolution.core(import.core)?;
    let is_ambiguous = core.binding == Binding::Plugins && core.plugins.len() > 1;
    if !is_ambiguous || import.state == ImportState::Absent {
        return None;
    }
    let (user, name) = (
        workspace.package(import.module),
        workspace.package(import.core),
    );
    let app = &workspace[resolution.app];
    let title = format!(
        "`{user}` requires `{name}`, which {} Plugins of `{}` serve and no System",
        core.plugins.len(),
        app.source.package
    );
    let mut diagnostic =
        Diagnostic::new(&RULE, title).at(import.location, "could reach only one of them");
    let declaration = app.declaration.as_ref()?.app()?;
    for entry in &declaration.plugins {
        let plugin = workspace.find(&entry.value);
        if plugin.is_some_and(|plugin| core.plugins.contains(&plugin)) {
            diagnostic = diagnostic.context(entry.location, "serves it");
        }
    }
    Some(diagnostic.help(format!(
        "let a System serve `{name}`, leave one of the Plugins, or let the App make the calls"
    )))
}
