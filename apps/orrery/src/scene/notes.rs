//! What a picture tells of the modules.

use keyway::{ModuleRecord, ReloadEvent, ReloadStep, Report};

/// Who moves the bodies and how well, and what was replaced last and why.
pub(crate) fn notes(report: &Report, drift: f64) -> Vec<String> {
    let integrator = report.serving("core-physics").map_or_else(
        || "nothing moves the bodies".to_owned(),
        |module| format!("{}, energy drift {drift:.1e}", build(module)),
    );
    // The steps before and behind these are for programs.
    let is_for_people = |step| {
        !matches!(
            step,
            ReloadStep::Preparing | ReloadStep::Prepared | ReloadStep::Quarantined
        )
    };
    let mut events = report.reloads.iter().rev();
    let last = events.find(|event| is_for_people(event.step));
    let (text, reason) = (
        last.map(event_text),
        last.and_then(|event| event.reason.clone()),
    );
    std::iter::once(integrator)
        .chain(text)
        .chain(reason)
        .collect()
}

fn build(module: &ModuleRecord) -> String {
    match module.generation {
        0 => format!("{}, linked", module.name),
        generation => format!("{} generation {generation}", module.name),
    }
}

/// An event in fewer words than it has of itself, so that they fit into a terminal; the reason has a line of its own.
fn event_text(event: &ReloadEvent) -> String {
    let mut text = format!("{} {}", event.module, event.step);
    if event.generation > 0 {
        text += &format!(", generation {}", event.generation);
    }
    if let Some(pause) = event.pause {
        text += &format!(", pause {pause:.0} µs");
    }
    text
}

#[cfg(test)]
mod tests {
    use keyway::{ReloadStep, Report};

    use super::notes;

    fn report() -> Report {
        let text = include_str!("report.json");
        serde_json::from_str(text).expect("a report")
    }

    #[test]
    fn the_integrator_and_the_last_event_are_told() {
        assert_eq!(
            notes(&report(), -1.234e-9),
            [
                "systems-physics-leapfrog generation 2, energy drift -1.2e-9",
                "systems-physics-leapfrog rolled back, generation 2, pause 12 µs",
                "fault in systems-physics-leapfrog (generation 1): on purpose",
            ]
        );
    }

    #[test]
    fn a_linked_one_has_no_generation_and_steps_on_the_way_are_left_out() {
        let mut report = report();
        for module in &mut report.modules {
            module.generation = 0;
        }
        for event in &mut report.reloads {
            event.step = ReloadStep::Prepared;
        }
        assert_eq!(
            notes(&report, 0.0),
            ["systems-physics-leapfrog, linked, energy drift 0.0e0"]
        );
    }
}
