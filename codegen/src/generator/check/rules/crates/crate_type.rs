//! A module whose crate types do not fit its kind.

use crate::generator::parse::{ParsedCrate, ParsedWorkspace};
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};

pub(crate) const RULE: Rule = Rule {
    code: "crate-type",
    severity: Severity::Error,
    title: "a module is not built as the kinds of library it is used as",
    docs: "A System or Plugin is linked into the static program (`rlib`) and loaded by the hosted one (`cdylib`), so it is both. \
           A Core or App is a library that others link.",
};

/// Looks at the library of each module.
pub(crate) fn check(workspace: &ParsedWorkspace, diagnostics: &mut Diagnostics) {
    diagnostics.extend(workspace.members().filter_map(|(_, member)| wrong(member)));
}

fn wrong(member: &ParsedCrate) -> Option<Diagnostic> {
    let declaration = member.declaration.as_ref()?;
    let package = &member.source.package;
    let kind = declaration.kind();
    let Some(library) = &member.source.library else {
        return Some(
            Diagnostic::new(&RULE, format!("the {kind} `{package}` has no library"))
                .at(declaration.location, "")
                .help("create `src/lib.rs`"),
        );
    };
    let is = |name: &str| library.crate_types.iter().any(|known| known == name);
    let linked = is("lib") || is("rlib");
    let is_loaded = kind.is_provider();
    if linked && (is("cdylib") || !is_loaded) {
        return None;
    }
    let lines = match is_loaded {
        true => "[lib]\ncrate-type = [\"rlib\", \"cdylib\"]",
        false => "[lib]\ncrate-type = [\"lib\"]",
    };
    let location = member.places.crate_types.unwrap_or(declaration.location);
    Some(
        Diagnostic::new(
            &RULE,
            format!("the {kind} `{package}` is not built as what it is used as"),
        )
        .at(
            location,
            format!("built as {}", library.crate_types.join(", ")),
        )
        .help(format!("write in its manifest\n{lines}")),
    )
}
