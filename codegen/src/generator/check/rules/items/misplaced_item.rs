//! An item in a module of the wrong kind.

use crate::generator::parse::{ModuleKind, ParsedWorkspace};
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};

pub(crate) const RULE: Rule = Rule {
    code: "misplaced-item",
    severity: Severity::Error,
    title: "a View stands outside of a Core, or a ViewModel inside of one",
    docs: "Views are contracts, so they stand in Cores, where all sides can see them. ViewModels are implementations, so they \
           stand in Systems, Plugins, layers and Apps; a Core has no logic.",
};

/// Looks at the kind of each module that has Views or ViewModels.
pub(crate) fn check(workspace: &ParsedWorkspace, diagnostics: &mut Diagnostics) {
    for (_, member) in workspace.members() {
        let Some(declaration) = &member.declaration else {
            continue;
        };
        let kind = declaration.kind();
        let (what, places, help): (_, Vec<_>, _) = if kind == ModuleKind::Core {
            let places = member.view_models.iter().map(|item| &item.place).collect();
            (
                "ViewModel",
                places,
                "move it to a System that provides this Core",
            )
        } else {
            let places = member.views.iter().map(|item| &item.place).collect();
            ("View", places, "move it to a Core")
        };
        let kind = kind.with_article();
        diagnostics.extend(places.into_iter().map(|place| {
            let name = &place.name;
            Diagnostic::new(
                &RULE,
                format!("the {what} `{}` stands in {kind}", name.value),
            )
            .at(name.location, "")
            .context(declaration.location, format!("this makes the crate {kind}"))
            .help(help)
        }));
    }
}
