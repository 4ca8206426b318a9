//! A System listed for a Core that it does not provide.

use crate::ground::diagnostic::{Diagnostic, Rule, Severity};
use crate::ground::source::{Located, Location};

pub(crate) const RULE: Rule = Rule {
    code: "wrong-core",
    severity: Severity::Error,
    title: "an App lists a System for a Core that it does not provide",
    docs: "The list `systems` of an entry holds the Systems that provide the Core of this entry, in order of preference. Move \
           the name to the entry of the Core that the System provides.",
};

/// `system` is listed for the Core `listed`, but provides `provided`, as it says at `says`.
pub(crate) fn wrong_core(
    system: &Located<String>,
    listed: &str,
    provided: &str,
    says: Location,
) -> Diagnostic {
    let name = &system.value;
    Diagnostic::new(&RULE, format!("`{name}` does not provide `{listed}`"))
        .at(system.location, format!("listed for `{listed}`"))
        .context(says, format!("it provides `{provided}`"))
        .help(format!(
            "move it to the entry of `{provided}`, or remove it"
        ))
}
