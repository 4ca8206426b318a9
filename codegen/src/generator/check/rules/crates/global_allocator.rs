//! A module with a global allocator of its own.

use crate::generator::parse::{HazardKind, ParsedWorkspace};
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};

pub(crate) const RULE: Rule = Rule {
    code: "global-allocator",
    severity: Severity::Error,
    title: "an App or module has a `#[global_allocator]`",
    docs: "Memory that one side allocates is freed by the other: a `Vec` that a System returns is dropped in the App. Every \
           dylib has the allocator that it was compiled with, so one that differs corrupts the heap. All modules use the \
           system's allocator, whose state is one for the process. To use another one, let the system provide it (such as \
           `LD_PRELOAD=libmimalloc.so`), or use it in a program that links everything statically and is no App of Keyway. One that stands in a \
           crate which is no module, such as a dependency from a registry, is not seen here: look for crates that set an \
           allocator before a module depends on them.",
};

/// Looks at all files of each module, programs included.
pub(crate) fn check(workspace: &ParsedWorkspace, diagnostics: &mut Diagnostics) {
    for (_, member) in workspace.members() {
        let hazards = member.hazards.iter();
        let found = hazards.filter(|hazard| hazard.kind == HazardKind::GlobalAllocator);
        diagnostics.extend(found.map(|hazard| {
            let title = format!("`{}` has an allocator of its own", member.source.package);
            Diagnostic::new(&RULE, title)
                .at(hazard.name.location, "memory is freed on the other side of the boundary")
                .help("remove it; to use another allocator, let the system provide it for the whole process (`LD_PRELOAD`)")
        }));
    }
}
