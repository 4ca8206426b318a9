//! The rule against mutable state outside of the ViewModel.

use crate::generator::parse::{Hazard, HazardKind, ModuleKind, ParsedWorkspace};
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};

pub(crate) const RULE: Rule = Rule {
    code: "changing-static",
    severity: Severity::Warning,
    title: "a Core, System or Plugin keeps state in a `static` or `thread_local!`",
    docs: "Each generation of a module has its own statics: after a reload they begin anew, and a thread that is still in the \
           old code sees the old ones. Those of a Core are there once in the App and once in each loaded module that uses the \
           Core, and only a static program has one of them. State that should last belongs in the ViewModel, in fields with \
           `#[viewmodel(persist)]`. Reported are `static mut`, `thread_local!` and statics (those of `lazy_static!` too) of a \
           type of std that changes: cells, locks, atomics, `OnceLock`. What is computed once and only read, such as a \
           `LazyLock` of a `Vec`, is not. Types of other crates that change inside, and statics of crates that are no module, \
           cannot be told.",
};

/// Looks at all files of each module that others load or link.
pub(crate) fn check(workspace: &ParsedWorkspace, diagnostics: &mut Diagnostics) {
    for (_, member) in workspace.members() {
        if let Some(kind) = member.kind().filter(|kind| *kind != ModuleKind::App) {
            diagnostics.extend(
                member
                    .hazards
                    .iter()
                    .filter_map(|hazard| found(hazard, kind)),
            );
        }
    }
}

fn found(hazard: &Hazard, kind: ModuleKind) -> Option<Diagnostic> {
    let what = match hazard.kind {
        HazardKind::GlobalAllocator => return None,
        HazardKind::ChangingStatic => format!("the static `{}`", hazard.name.value),
        HazardKind::ThreadLocal => "what is local to a thread".to_owned(),
    };
    let (title, label) = match kind {
        ModuleKind::Core => (
            format!("{what} is another one in each loaded module"),
            "each module that uses the Core has its own",
        ),
        _ => (
            format!("{what} begins anew at each reload"),
            "each generation of the module has its own",
        ),
    };
    let help = match kind {
        ModuleKind::Core => {
            "keep the state in the ViewModel of the System, behind a function of a View"
        }
        _ => {
            "keep the state in a field of the ViewModel, with `#[viewmodel(persist)]` if it should last"
        }
    };
    let diagnostic = Diagnostic::new(&RULE, title).at(hazard.name.location, label);
    Some(diagnostic.help(help))
}
