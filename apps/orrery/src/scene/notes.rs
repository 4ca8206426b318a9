//! What a picture tells of the modules.

use keyway::{ModuleRecord, ReloadStep, Report};

/// Who moves the bodies and how well, and what was replaced last.
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
    let last = last.map(ToString::to_string);
    std::iter::once(integrator).chain(last).collect()
}

fn build(module: &ModuleRecord) -> String {
    match module.generation {
        0 => format!("{}, linked", module.name),
        generation => format!("{} generation {generation}", module.name),
    }
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
                "systems-physics-leapfrog live, generation 2, pause 12.5 µs, 9000 kB kept",
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
