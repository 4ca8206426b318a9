//! The explanation as text.

use super::{CoreExplanation, Explanation};

/// One paragraph for each Core, then the load order.
pub(super) fn explain_text(explanation: &Explanation) -> String {
    let Explanation { app, .. } = explanation;
    let mut lines = vec![match explanation.complete {
        true => format!("{app}: complete"),
        false => format!("{app}: cannot be built"),
    }];
    for cycle in &explanation.cycles {
        lines.push(format!(
            "\nrequirements go round in a loop: {}",
            cycle.join(" → ")
        ));
    }
    for core in &explanation.cores {
        lines.push(String::new());
        core_lines(core, &mut lines);
    }
    if explanation.complete {
        lines.push(format!(
            "\nload order: {}",
            explanation.load_order.join(", ")
        ));
    }
    lines.join("\n") + "\n"
}

fn core_lines(core: &CoreExplanation, lines: &mut Vec<String>) {
    let CoreExplanation {
        core: name, reason, ..
    } = core;
    lines.push(match (&core.system, core.state.as_str()) {
        (Some(system), _) => format!("{name}: {system}\n  why: {reason}"),
        (None, state) => format!("{name}: {state}\n  why: {reason}"),
    });
    for asker in &core.asked_by {
        lines.push(format!("  asked for by {asker}"));
    }
    for feature in &core.features {
        let askers = feature.asked_by.join(", ");
        lines.push(format!("  needs `{}` for {askers}", feature.name));
    }
    for rejected in &core.rejected {
        lines.push(format!("  not {}: {}", rejected.candidate, rejected.reason));
    }
    for standby in &core.standbys {
        lines.push(format!("  standby {standby}"));
    }
    for plugin in &core.plugins {
        lines.push(format!("  plugin {plugin}"));
    }
    for change in &core.would_do {
        lines.push(format!("  would do: {change}"));
    }
}
