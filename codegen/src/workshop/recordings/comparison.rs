//! `Comparison`, which compares answers one by one.

use std::path::Path;

use keyway::store::{
    RecordedCall, RecordedFunction, RecordedImport, RecordedOutcome, RecordedQuestion,
    RecordingHeader, Value,
};

use super::difference::{Found, Search};
use super::{CallDifference, FunctionReport, ReplayReport, Rule};

/// Calls with the answers of then, and those of now.
#[derive(Clone, Debug)]
pub(crate) struct Comparison {
    functions: Vec<RecordedFunction>,
    /// The rule for each function.
    rules: Vec<Rule>,
    /// The rule for the questions to imports.
    rule: Rule,
    /// Imports of then and of now, if what is asked of them is compared as well.
    imports: Option<[Vec<RecordedImport>; 2]>,
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
            rule: rule.clone(),
            imports: None,
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

    /// Compares also what is asked of imports, which stand-ins have answered in the answers with the header `now`.
    pub(crate) fn compare_questions(&mut self, then: &RecordingHeader, now: &RecordingHeader) {
        let imports = [then, now].map(|header| header.imports.clone().unwrap_or_default());
        self.imports = Some(imports);
    }

    /// Compares the answer to a call with that of then. In place of one that did not come stands what came.
    pub(crate) fn add(&mut self, call: &RecordedCall<'_>, answer: Result<&RecordedCall<'_>, &str>) {
        let functions = self.functions.get(call.function);
        let Some((function, rule)) = functions.zip(self.rules.get(call.function)) else {
            return;
        };
        // What was asked leads to the answer, and so comes first.
        let asked = answer.ok().and_then(|answer| self.asked(call, answer));
        let found = asked.or_else(|| {
            let found = match answer {
                Ok(answer) => difference(function, call, answer, (rule, &self.report.module)),
                Err(instead) => Some(("result".to_owned(), outcome(call), instead.to_owned())),
            };
            found.map(|found| (None, found))
        });
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

    /// The first question that is another one than then, with the function that is asked if that is the same.
    fn asked(
        &self,
        then: &RecordedCall<'_>,
        now: &RecordedCall<'_>,
    ) -> Option<(Option<String>, Found)> {
        let [imports, imports_now] = self.imports.as_ref()?;
        let nothing = || "nothing".to_owned();
        for at in 0..then.asked.len().max(now.asked.len()) {
            let was = then.asked.get(at);
            let was = was.and_then(|own| Some((own, asked_function(own, imports)?)));
            let became = now.asked.get(at);
            let became = became.and_then(|own| Some((own, asked_function(own, imports_now)?)));
            let names = [&was, &became].map(|own| own.map(|(_, function)| name(function)));
            let [name_then, name_now] = names;
            let (Some((was, function)), Some((became, _))) = (was, became) else {
                let path = format!("question {}", at + 1);
                let (was, became) = (name_then.unwrap_or_else(nothing), name_now);
                return Some((None, (path, was, became.unwrap_or_else(nothing))));
            };
            if name_then != name_now || was.import != became.import {
                let path = format!("question {}", at + 1);
                let (was, became) = (name_then.unwrap_or_default(), name_now.unwrap_or_default());
                return Some((None, (path, was, became)));
            }
            let rule = self.rule.within(&function.view, &function.name);
            let search = Search {
                rule: &rule,
                unordered: function.unordered,
            };
            let values = was.before.iter().zip(&became.before);
            let mut values = function.arguments.iter().zip(values);
            let found =
                values.find_map(|(own, (was, became))| encoded(&search, &own.name, was, became));
            if let Some(found) = found {
                return Some((name_then, found));
            }
        }
        None
    }

    fn note(
        &mut self,
        call: &RecordedCall<'_>,
        answer: Option<&RecordedCall<'_>>,
        found: Option<(Option<String>, Found)>,
    ) {
        let report = &mut self.report;
        report.calls += 1;
        let Some(own) = report.functions.get_mut(call.function) else {
            return;
        };
        own.calls += 1;
        if let Some(answer) = answer {
            own.recorded = own.recorded.saturating_add(own_time(call));
            own.replayed = own.replayed.saturating_add(own_time(answer));
        }
        let Some((asked, (path, was, became))) = found else {
            return;
        };
        own.differing += 1;
        report.differing += 1;
        let function = match asked {
            Some(asked) => format!("{} → {asked}", own.function),
            None => own.function.clone(),
        };
        report.first.get_or_insert(CallDifference {
            call: call.number,
            function,
            path,
            was,
            became,
        });
    }
}

/// The time of a call without that of the questions inside.
fn own_time(call: &RecordedCall<'_>) -> u64 {
    let asked: u64 = call.asked.iter().map(|own| own.took).sum();
    call.took.saturating_sub(asked)
}

fn asked_function<'i>(
    question: &RecordedQuestion<'_>,
    imports: &'i [RecordedImport],
) -> Option<&'i RecordedFunction> {
    imports
        .get(question.import)?
        .functions
        .get(question.function)
}

fn name(function: &RecordedFunction) -> String {
    format!("{}.{}", function.view, function.name)
}

fn report(function: &RecordedFunction) -> FunctionReport {
    FunctionReport {
        function: name(function),
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
