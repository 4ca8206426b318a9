//! An App whose `static` feature does not bring in its modules.

use crate::generator::discover::CrateId;
use crate::generator::parse::{ParsedCrate, ParsedWorkspace};
use crate::generator::resolve::Resolution;
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity, quoted_names};
use crate::ground::relative_path;

pub(crate) const RULE: Rule = Rule {
    code: "static-feature",
    severity: Severity::Error,
    title: "the `static` feature of an App does not bring in its modules",
    docs: "The static program links what the hosted one loads. So an App that has a Cargo feature `static` has each bound \
           System, standby and Plugin as an optional dependency that the feature turns on.",
};

/// Looks at each App that is resolved.
pub(crate) fn check(
    workspace: &ParsedWorkspace,
    resolutions: &[Resolution],
    diagnostics: &mut Diagnostics,
) {
    let complete = resolutions
        .iter()
        .filter(|resolution| resolution.is_complete());
    diagnostics.extend(complete.filter_map(|resolution| wrong(resolution, workspace)));
}

/// An App without the feature has no static variant, and none is asked of it.
fn wrong(resolution: &Resolution, workspace: &ParsedWorkspace) -> Option<Diagnostic> {
    let app = &workspace[resolution.app];
    let turned_on = app.source.features.get("static")?;
    let modules = resolution.modules();
    let missing: Vec<CrateId> = modules
        .into_iter()
        .filter(|module| !is_linked(app, turned_on, workspace.package(*module)))
        .collect();
    if missing.is_empty() {
        return None;
    }
    let title = format!(
        "the feature `static` of `{}` does not bring in {}",
        app.source.package,
        quoted_names(missing.iter().map(|module| workspace.package(*module)))
    );
    let location = app.places.features.get("static").copied();
    let location = location.or(app.declaration.as_ref().map(|own| own.location))?;
    let lines = lines(app, turned_on, &missing, workspace);
    Some(
        Diagnostic::new(&RULE, title)
            .at(location, "")
            .help(format!("write in its manifest\n{lines}")),
    )
}

/// Whether the package is a dependency that `static` turns on, or one that is always there.
fn is_linked(app: &ParsedCrate, turned_on: &[String], package: &str) -> bool {
    let Some(entry) = app.source.dependency(package) else {
        return false;
    };
    let explicit = format!("dep:{}", entry.key());
    !entry.optional
        || turned_on
            .iter()
            .any(|item| *item == explicit || item == entry.key())
}

/// What the manifest lacks, and the whole list of the feature, as it replaces the one that is there.
fn lines(
    app: &ParsedCrate,
    turned_on: &[String],
    missing: &[CrateId],
    workspace: &ParsedWorkspace,
) -> String {
    let mut lines = Vec::new();
    let mut items: Vec<String> = turned_on.iter().map(|item| format!("{item:?}")).collect();
    for module in missing {
        let module = &workspace[*module];
        let package = &module.source.package;
        let entry = app.source.dependency(package);
        items.push(format!(
            "\"dep:{}\"",
            entry.map_or(package.as_str(), |entry| entry.key())
        ));
        if entry.is_none() {
            let path = relative_path(&app.source.directory, &module.source.directory);
            lines.push(format!(
                "{package} = {{ path = \"{path}\", optional = true }}"
            ));
        }
    }
    if !lines.is_empty() {
        lines.insert(0, "[dependencies]".to_owned());
    }
    lines.push(format!("[features]\nstatic = [{}]", items.join(", ")));
    lines.join("\n")
}
