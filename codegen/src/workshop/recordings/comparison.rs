//! `Comparison`, which compares answers one by one.

use std::path::Path;

use keyway::store::{RecordedCall, RecordedFunction, RecordedOutcome, RecordingHeader, Value};

use super::difference::{Found, Search};
use super::{CallDifference, FunctionReport, ReplayReport, Rule};

/// Calls with the answers of then, and those of now.
#[derive(Clone, Debug)]
pub(crate) struct Comparison {
    functions: Vec<RecordedFunction>,
    /// The rule for each function.
    rules: Vec<Rule>,
    report: ReplayReport,
}

impl Comparison {
    /// Nothing is compared yet of the recording at `path`.
    pub(crate) fn new(path: &Path, header: &RecordingHeader, rule: &Rule) -> Self {
        let functions = header.functions.iter();
        let rules = functions.map(|own| rule.within(&own.view, &own.name));
        Self {
            functions: header.functions.clone(),
            rules: rules.collect(),
            report: ReplayReport {
                file: path.display().to_string(),
                module: header.module.clone(),
                build: header.build.clone(),
                calls: 0,
                differing: 0,
                first: None,
                functions: header.functions.iter().map(report).collect(),
                notes: Vec::new(),
            },
        }
    }

    /// Compares the answer to a call with that of then. In place of one that did not come stands what came.
    pub(crate) fn add(&mut self, call: &RecordedCall<'_>, answer: Result<&RecordedCall<'_>, &str>) {
        let functions = self.functions.get(call.function);
        let Some((function, rule)) = functions.zip(self.rules.get(call.function)) else {
            return;
        };
        let found = match answer {
            Ok(answer) => difference(function, call, answer, (rule, &self.report.module)),
            Err(instead) => Some(("result".to_owned(), outcome(call), instead.to_owned())),
        };
        self.note(call, answer.ok(), found);
    }

    /// Number of calls so far.
    pub(crate) const fn calls(&self) -> usize {
        self.report.calls
    }

    /// Number of those that were answered otherwise.
    pub(crate) const fn differing(&self) -> usize {
        self.report.differing
    }

    /// What has come of it so far.
    pub(crate) fn report(&self) -> ReplayReport {
        let mut report = self.report.clone();
        report.functions.retain(|own| own.calls > 0);
        for own in &mut report.functions {
            own.ratio = (own.recorded > 0).then(|| own.replayed as f64 / own.recorded as f64);
        }
        report
    }

    fn note(
        &mut self,
        call: &RecordedCall<'_>,
        answer: Option<&RecordedCall<'_>>,
        found: Option<Found>,
    ) {
        let report = &mut self.report;
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

/// The first difference between an answer and that of then.
fn difference(
    function: &RecordedFunction,
    then: &RecordedCall<'_>,
    now: &RecordedCall<'_>,
    (rule, module): (&Rule, &str),
) -> Option<Found> {
    let search = Search {
        rule,
        unordered: function.unordered,
    };
    let (was, became) = match (then.outcome, now.outcome) {
        (RecordedOutcome::Value(was), RecordedOutcome::Value(became)) => (was, became),
        (was, became) if is_same_fault(was, became, module) => return None,
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

/// Whether two Faults are alike. One of `module` itself, which answered then, is alike in the module that answers now.
fn is_same_fault(was: RecordedOutcome<'_>, became: RecordedOutcome<'_>, own: &str) -> bool {
    match (was, became) {
        (
            RecordedOutcome::Fault {
                module,
                function,
                message,
            },
            RecordedOutcome::Fault {
                module: now,
                function: other_function,
                message: other_message,
            },
        ) => {
            (module == now || module == own)
                && function == other_function
                && message == other_message
        }
        _ => false,
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
