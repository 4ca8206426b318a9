//! An item that generated code cannot name.

use crate::generator::load::Reach;
use crate::generator::parse::{ParsedCrate, ParsedWorkspace, Place};
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};

pub(crate) const RULE: Rule = Rule {
    code: "hidden-item",
    severity: Severity::Error,
    title: "an item lies in a private place that generated code cannot name",
    docs: "The generated code lies in `crate::generated` and names each Model, View and ViewModel. A private module below the \
           crate root hides what is in it, unless a `pub use` leads out. Write `pub use` in the module above, or `pub(crate) mod`, \
           or `pub` at the item.",
};

/// Looks at all Models, Views and ViewModels.
pub(crate) fn check(workspace: &ParsedWorkspace, diagnostics: &mut Diagnostics) {
    for (_, member) in workspace.members() {
        diagnostics.extend(places(member).filter_map(hidden));
    }
}

fn places(member: &ParsedCrate) -> impl Iterator<Item = &Place> {
    let views = member.views.iter().map(|item| &item.place);
    let view_models = member.view_models.iter().map(|item| &item.place);
    let models = member.models.iter().map(|item| &item.place);
    models.chain(views).chain(view_models)
}

fn hidden(place: &Place) -> Option<Diagnostic> {
    if place.reach != Reach::Hidden {
        return None;
    }
    let title = format!("`{}` is private to a module", place.path());
    Some(
        Diagnostic::new(&RULE, title)
            .at(place.name.location, "the generated code cannot name this")
            .help("write `pub` before it, and `pub use` in the modules on the way to it"),
    )
}
