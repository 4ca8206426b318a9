//! A name that no module of the right kind has.

use crate::generator::parse::ModuleKind;
use crate::ground::diagnostic::{Diagnostic, Rule, Severity};
use crate::ground::source::Located;

pub(crate) const RULE: Rule = Rule {
    code: "unknown-module",
    severity: Severity::Error,
    title: "a declaration names a module that there is not",
    docs: "Cores, Systems and Plugins are named by their package names, and each must be a member of the workspace whose \
           `[package.metadata.module]` says the right kind.",
};

/// `name` should be a module of this kind, but there is none, or it is `actual`.
pub(crate) fn unknown_module(
    name: &Located<String>,
    kind: ModuleKind,
    actual: Option<&str>,
    near: Option<&str>,
) -> Diagnostic {
    let title = match actual {
        Some(actual) => format!("`{}` is {actual}, not a {kind}", name.value),
        None => format!("there is no {kind} `{}`", name.value),
    };
    let diagnostic = Diagnostic::new(&RULE, title).at(name.location, format!("no such {kind}"));
    match near {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None => diagnostic.help(format!(
            "name a member of the workspace whose `[package.metadata.module]` says `kind = \"{}\"`",
            kind.word()
        )),
    }
}
