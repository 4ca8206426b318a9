//! A function that takes `self` although its ViewModel has no fields.

use crate::generator::parse::{ImplFunctionDecl, ParsedWorkspace, Receiver, ViewModelDecl};
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};

pub(crate) const RULE: Rule = Rule {
    code: "self-without-fields",
    severity: Severity::Error,
    title: "a function of a ViewModel without fields takes `self`",
    docs: "A ViewModel without fields has no state and no instance: its functions take no `self`, and exchanging it costs \
           nothing. Leave the `self` out, or give the ViewModel a field and an `initialize` that makes it.",
};

/// Looks at each ViewModel without fields.
pub(crate) fn check(workspace: &ParsedWorkspace, diagnostics: &mut Diagnostics) {
    for (_, member) in workspace.members() {
        let stateless = member.view_models.iter().filter(|item| item.is_stateless());
        for view_model in stateless {
            let name = &view_model.place.name.value;
            let blocks = member.implementations.iter();
            let own = blocks.filter(|block| block.target.value == *name);
            let functions = own.flat_map(|block| &block.functions);
            let taking = functions.filter(|function| function.receiver != Receiver::None);
            diagnostics.extend(taking.map(|function| refused(function, view_model)));
        }
    }
}

fn refused(function: &ImplFunctionDecl, view_model: &ViewModelDecl) -> Diagnostic {
    let (name, target) = (&function.name.value, &view_model.place.name);
    let receiver = match function.receiver {
        Receiver::Exclusive => "&mut self",
        _ => "&self",
    };
    Diagnostic::new(
        &RULE,
        format!(
            "`{name}` takes `{receiver}`, but `{}` has no fields",
            target.value
        ),
    )
    .at(function.name.location, "there is no instance to take")
    .context(target.location, "without fields")
    .help(format!(
        "leave out `{receiver}`, or give `{}` a field and an `initialize`",
        target.value
    ))
}
