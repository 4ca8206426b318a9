//! `compare`, which compares the answers in two recordings of the same calls.

use keyway::store::Recording;

use super::comparison::Comparison;
use super::{ReplayReport, Rule};

/// Compares call by call, and what was asked of imports if the answers are of stand-ins. `ended` says how the process ended that gave the new answers, if it did before the last one.
pub(crate) fn compare(
    then: &Recording,
    now: &Recording,
    ended: Option<&str>,
    (rule, stands_in): (&Rule, bool),
) -> ReplayReport {
    let mut comparison = Comparison::new(then.path(), then.header(), rule);
    if stands_in {
        comparison.compare_questions(then.header(), now.header());
    }
    let mut answers = now.calls();
    for call in then.calls() {
        let answer = answers.next();
        let answer = answer.as_ref().ok_or(ended.unwrap_or("nothing"));
        comparison.add(&call, answer);
        if answer.is_err() {
            break;
        }
    }
    ReplayReport {
        notes: notes(then),
        ..comparison.report()
    }
}

/// What a reader should know of the recording.
fn notes(recording: &Recording) -> Vec<String> {
    let header = recording.header();
    let mut notes: Vec<String> = header
        .functions
        .iter()
        .filter_map(|own| {
            let reason = own.left_out.as_ref()?;
            Some(format!(
                "{}.{} is not recorded: {reason}",
                own.view, own.name
            ))
        })
        .collect();
    if let Some(at) = recording.cut_off() {
        notes.push(format!(
            "the file is cut off at byte {at}, as that of a process that was ended"
        ));
    }
    if header.sample > 1 {
        notes.push(format!(
            "one of {} calls is recorded: a module with state answers otherwise without the others",
            header.sample
        ));
    }
    if let Some(end) = recording.end().filter(|end| end.failed > 0) {
        let reason = end.failure.as_deref().unwrap_or_default();
        notes.push(format!(
            "{} calls could not be encoded: {reason}",
            end.failed
        ));
    }
    notes
}
