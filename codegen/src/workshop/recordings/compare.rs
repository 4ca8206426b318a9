//! `compare`, which compares the answers in two recordings of the same calls.

use keyway::store::{RecordedCall, RecordedFunction, RecordedOutcome, Recording, Value};

use super::difference::{Found, Search};
use super::{CallDifference, FunctionReport, ReplayReport, Rule};

/// Compares call by call. `ended` says how the process ended that gave the new answers, if it did before the last one.
pub(crate) fn compare(
    then: &Recording,
    now: &Recording,
    ended: Option<&str>,
    rule: &Rule,
) -> ReplayReport {
    let header = then.header();
    let functions = header.functions.iter().map(report).collect();
    let mut report = ReplayReport {
        file: then.path().display().to_string(),
        module: header.module.clone(),
        build: header.build.clone(),
        calls: 0,
        differing: 0,
        first: None,
        functions,
        notes: notes(then),
    };
    let mut answers = now.calls();
    for call in then.calls() {
        let Some(function) = header.functions.get(call.function) else {
            continue;
        };
        let answer = answers.next();
        let found = match &answer {
            Some(answer) => difference(function, &call, answer, rule),
            None => Some((
                "result".to_owned(),
                outcome(&call),
                ended.unwrap_or("nothing").to_owned(),
            )),
        };
        note(&mut report, &call, answer.as_ref(), found);
        if answer.is_none() {
            break;
        }
    }
    report.functions.retain(|own| own.calls > 0);
    for own in &mut report.functions {
        own.ratio = (own.recorded > 0).then(|| own.replayed as f64 / own.recorded as f64);
    }
    report
}

fn report(function: &RecordedFunction) -> FunctionReport {
    FunctionReport {
        function: format!("{}.{}", function.view, function.name),
        calls: 0,
        differing: 0,
        recorded: 0,
        replayed: 0,
        ratio: None,
    }
}

fn note(
    report: &mut ReplayReport,
    call: &RecordedCall<'_>,
    answer: Option<&RecordedCall<'_>>,
    found: Option<Found>,
) {
    report.calls += 1;
    let Some(own) = report.functions.get_mut(call.function) else {
        return;
    };
    own.calls += 1;
    if let Some(answer) = answer {
        own.recorded = own.recorded.saturating_add(call.took);
        own.replayed = own.replayed.saturating_add(answer.took);
    }
    let Some((path, was, became)) = found else {
        return;
    };
    own.differing += 1;
    report.differing += 1;
    let function = own.function.clone();
    report.first.get_or_insert(CallDifference {
        call: call.number,
        function,
        path,
        was,
        became,
    });
}

/// The first difference between an answer and that of then.
fn difference(
    function: &RecordedFunction,
    then: &RecordedCall<'_>,
    now: &RecordedCall<'_>,
    rule: &Rule,
) -> Option<Found> {
    let search = Search {
        rule,
        unordered: function.unordered,
    };
    let (was, became) = match (then.outcome, now.outcome) {
        (RecordedOutcome::Value(was), RecordedOutcome::Value(became)) => (was, became),
        (was, became) if was == became => return None,
        _ if rule.ignores("result") => return None,
        _ => return Some(("result".to_owned(), outcome(then), outcome(now))),
    };
    let values = then.after.iter().zip(&now.after);
    let mut values = function.changed().zip(values);
    let in_result = encoded(&search, "result", was, became);
    in_result
        .or_else(|| values.find_map(|(name, (was, became))| encoded(&search, name, was, became)))
}

/// Most answers are equal, which their bytes tell.
fn encoded(search: &Search<'_>, path: &str, was: &[u8], became: &[u8]) -> Option<Found> {
    if was == became {
        return None;
    }
    match (Value::read(was), Value::read(became)) {
        (Ok(was), Ok(became)) => search.first(path, &was, &became),
        (was, became) => {
            let said = |value: Result<Value, _>| {
                value.map_or_else(
                    |error: keyway::store::CodecError| error.to_string(),
                    |_| "a value".to_owned(),
                )
            };
            Some((path.to_owned(), said(was), said(became)))
        }
    }
}

fn outcome(call: &RecordedCall<'_>) -> String {
    match call.outcome {
        RecordedOutcome::Value(value) => Value::read(value).map_or_else(
            |error| error.to_string(),
            |value| super::shown::shown(&value),
        ),
        RecordedOutcome::Fault {
            module,
            function,
            message,
        } => format!("a fault in {module}, {function}: {message}"),
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
