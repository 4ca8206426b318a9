//! A Plugin that serves a Core without a feature that is required of it.

use super::asked_by::asked_by;
use crate::generator::parse::ParsedWorkspace;
use crate::generator::resolve::resolution::{CoreResolution, RejectionReason};
use crate::ground::diagnostic::{Diagnostic, Rule, Severity, quoted_names};

pub(crate) const RULE: Rule = Rule {
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
    let mut diagnostic = Diagnostic::new(&RULE, title);
    for feature in &core.features {
        let what = format!("`{}`", feature.name);
        diagnostic = asked_by(diagnostic, &feature.asked_by, &what, workspace);
    }
    for rejection in &core.rejected {
        if let RejectionReason::LacksFeatures(lacking) = &rejection.reason {
            let plugin = workspace.package(rejection.candidate);
            let lacking = quoted_names(lacking.iter().map(String::as_str));
            diagnostic = diagnostic.note(format!("`{plugin}` lacks {lacking}"));
        }
    }
    diagnostic
        .help("remove the Plugin from the App, let it provide the feature, or drop the requirement")
}
