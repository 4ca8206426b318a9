//! Requirements that form a cycle.

use crate::generator::parse::ParsedWorkspace;
use crate::generator::resolve::resolution::Cycle;
use crate::ground::diagnostic::{Diagnostic, Rule, Severity};

pub(crate) const RULE: Rule = Rule {
    code: "requirement-cycle",
    severity: Severity::Error,
    title: "modules require each other in a loop",
    docs: "A module is initialized after everything it requires, so requirements may not lead back to where they began; \
           optional ones and those of candidates that might not be picked count as well, because a standby or a swap can make \
           them real. Take one requirement out, or move what both sides need into a Core of its own.",
};

/// The modules of this shortest cycle require each other.
pub(crate) fn requirement_cycle(cycle: &Cycle, workspace: &ParsedWorkspace) -> Diagnostic {
    let mut way: Vec<_> = cycle
        .steps
        .iter()
        .map(|step| format!("`{}`", workspace.package(step.core)))
        .collect();
    way.extend(way.first().cloned());
    let title = format!("requirements go round in a loop: {}", way.join(" → "));
    let mut diagnostic = Diagnostic::new(&RULE, title);
    for (index, step) in cycle.steps.iter().enumerate() {
        let text = format!(
            "`{}` may serve `{}` and requires `{}`",
            workspace.package(step.module),
            workspace.package(step.core),
            workspace.package(step.requires),
        );
        diagnostic = match index {
            0 => diagnostic.at(step.location, text),
            _ => diagnostic.context(step.location, text),
        };
    }
    diagnostic.help("take one of these requirements out")
}
