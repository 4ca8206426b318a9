//! What is told at the end, for people.

use std::fmt::{Arguments, Write};

use core_watch::Finding;

use super::Summary;

/// Kilometres per second in one au per day: 149597870.7 km (IAU 2012) in 86400 s.
const KILOMETRES_PER_SECOND: f64 = 149_597_870.7 / 86_400.0;

/// The bodies, what the watchers found, and the modules.
pub(crate) fn table(summary: &Summary, findings: &[Finding]) -> String {
    let mut text = String::new();
    push_bodies(&mut text, summary);
    push_findings(&mut text, summary, findings);
    push_modules(&mut text, summary);
    text
}

fn push(text: &mut String, line: Arguments<'_>) {
    writeln!(text, "{line}").expect("a String takes all that is written");
}

fn push_bodies(text: &mut String, summary: &Summary) {
    let width = width("body", summary.bodies.iter().map(|body| &body.name));
    push(
        text,
        format_args!(
            "{:width$} {:>12} {:>12} {:>12} {:>10}",
            "body", "x (au)", "y (au)", "z (au)", "km/s"
        ),
    );
    for body in &summary.bodies {
        let [x, y, z] = body.position;
        let speed = body
            .velocity
            .iter()
            .map(|part| part * part)
            .sum::<f64>()
            .sqrt()
            * KILOMETRES_PER_SECOND;
        push(
            text,
            format_args!(
                "{:width$} {x:>12.7} {y:>12.7} {z:>12.7} {speed:>10.4}",
                body.name
            ),
        );
    }
}

fn push_findings(text: &mut String, summary: &Summary, findings: &[Finding]) {
    let (days, step) = (summary.days, summary.step);
    push(
        text,
        format_args!(
            "\nenergy drift after {days} days in steps of {step}: {:.2e}",
            summary.energy_drift
        ),
    );
    let width = width("", findings.iter().map(|finding| &finding.subject));
    for Finding {
        subject,
        value,
        unit,
        day,
    } in findings
    {
        let value = if unit.is_empty() {
            format!("{value:.2e}")
        } else {
            format!("{value:.6} {unit}")
        };
        push(
            text,
            format_args!("{subject:width$} {value:>14} on day {day:.2}"),
        );
    }
}

fn push_modules(text: &mut String, summary: &Summary) {
    let width = width("module", summary.modules.iter().map(|module| &module.name));
    push(
        text,
        format_args!(
            "\n{:width$} {:7} {:8} {:>10} digest",
            "module", "kind", "version", "generation"
        ),
    );
    for module in &summary.modules {
        let kind = module.kind.to_string();
        push(
            text,
            format_args!(
                "{:width$} {kind:7} {:8} {:>10} {}",
                module.name,
                module.version,
                module.generation,
                module.build()
            ),
        );
    }
}

fn width<'t>(heading: &str, texts: impl Iterator<Item = &'t String>) -> usize {
    texts
        .map(|text| text.chars().count())
        .chain([heading.len()])
        .max()
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use core_watch::Finding;

    use super::super::summary::tests::summary;
    use super::table;

    #[test]
    fn lines_up() {
        let findings = [
            Finding {
                subject: "energy drift, largest".to_owned(),
                value: -3.1e-10,
                unit: String::new(),
                day: 17.25,
            },
            Finding {
                subject: "distance of earth and moon, smallest".to_owned(),
                value: 0.00238,
                unit: "au".to_owned(),
                day: 355.125,
            },
        ];
        insta::assert_snapshot!(table(&summary(), &findings));
    }
}
