//! A module without `mod generated;`.

use crate::generator::parse::{ParsedCrate, ParsedWorkspace};
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::ground::source::Location;

pub(crate) const RULE: Rule = Rule {
    code: "missing-generated",
    severity: Severity::Error,
    title: "a module does not declare `mod generated`",
    docs: "The generated code lies in `src/generated/` and takes effect only through `pub mod generated;` in `lib.rs`. The line \
           `#[rustfmt::skip]` before it keeps `cargo fmt` from reformatting what `gen --check` compares.",
};

/// Looks at the crate root of each module.
pub(crate) fn check(workspace: &ParsedWorkspace, diagnostics: &mut Diagnostics) {
    diagnostics.extend(
        workspace
            .members()
            .filter_map(|(_, member)| missing(member)),
    );
}

fn missing(member: &ParsedCrate) -> Option<Diagnostic> {
    let declaration = member.declaration.as_ref()?;
    let root = member.root?;
    if member.generated.is_some() {
        return None;
    }
    let kind = declaration.kind();
    Some(
        Diagnostic::new(
            &RULE,
            format!(
                "the {kind} `{}` does not take in its generated code",
                member.source.package
            ),
        )
        .at(Location::new(root, 0..0), "no `mod generated` in this file")
        .help("add the lines\n#[rustfmt::skip]\npub mod generated;"),
    )
}
