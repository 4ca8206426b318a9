//! `Asked`, the questions of a call, those of then and those of now.
use std::thread::{self, ThreadId};
use std::time::Duration;

use super::Answer;
use crate::codec::Writer;
use crate::recording::{RecordedCall, RecordedImport, RecordedOutcome, RecordedQuestion};

/// What was asked then and now.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) imports: Vec<RecordedImport>,
    call: Option<OpenCall>,
    /// What was asked by another thread than that of the call, or between calls.
    stray: Vec<Vec<u8>>,
}

#[derive(Debug)]
struct OpenCall {
    thread: ThreadId,
    /// The questions of then; those that are answered are marked.
    then: Vec<(Question, bool)>,
    /// Those of now.
    now: Vec<Vec<u8>>,
}

#[derive(Clone, Debug)]
struct Question {
    asks: [u32; 2],
    before: Vec<u8>,
    /// `None` if it is not recorded.
    answer: Option<Answer>,
}

/// Why there is no answer: the Fault of then, or a reason.
pub(super) type NoAnswer = Result<[String; 3], String>;

/// Bytes in front of the arguments of a question.
const HEAD: usize = 16;

impl Default for Asked {
    fn default() -> Self {
        Self::new()
    }
}

impl Asked {
    pub(super) const fn new() -> Self {
        Self {
            imports: Vec::new(),
            call: None,
            stray: Vec::new(),
        }
    }
}

impl Asked {
    /// A call of the recording begins on this thread.
    pub(super) fn begin(&mut self, call: &RecordedCall<'_>) {
        let then = call.asked.iter();
        let then = then.map(|question| (Question::of(question), false));
        self.call = Some(OpenCall {
            thread: thread::current().id(),
            then: then.collect(),
            now: Vec::new(),
        });
    }

    /// It has ended: what was asked since the end of the one before, first during it.
    pub(super) fn end(&mut self) -> Vec<Vec<u8>> {
        let call = self.call.take();
        let mut asked = call.map_or_else(Vec::new, |call| call.now);
        asked.append(&mut self.stray);
        asked
    }

    /// Answers a question, whose stand-in took so long.
    pub(super) fn answer(
        &mut self,
        mut question: Vec<u8>,
        took: Duration,
    ) -> Result<Answer, NoAnswer> {
        let took = u64::try_from(took.as_nanos()).unwrap_or(u64::MAX);
        if let Some(own) = question.get_mut(8..HEAD) {
            own.copy_from_slice(&took.to_le_bytes());
        }
        let Some(call) = self
            .call
            .as_mut()
            .filter(|own| own.thread == thread::current().id())
        else {
            let reason = "it is asked outside of a recorded call, as by `initialize` or a thread of the module's own: the recording has no \
                 answer; --live-imports has modules answer"
                .to_owned();
            self.stray.push(alone(question));
            return Err(Err(reason));
        };
        let found = call.found(&question);
        let answer = match found {
            Some(Question {
                answer: Some(answer),
                ..
            }) => answer,
            Some(Question { asks, .. }) => {
                let [import, function] = asks.map(|index| index as usize);
                let import = self.imports.get(import);
                let function = import.and_then(|own| own.functions.get(function));
                let reason = function.and_then(|own| own.left_out.clone());
                let reason = reason.unwrap_or_else(|| "it could not be encoded".to_owned());
                call.now.push(alone(question));
                return Err(Err(format!(
                    "its answer is not recorded: {reason}; --live-imports has modules answer"
                )));
            }
            None => {
                let reason = "the recording has no answer to this question in this call".to_owned();
                call.now.push(alone(question));
                return Err(Err(reason));
            }
        };
        match &answer.outcome {
            Ok(value) => {
                question.push(1);
                question.extend_from_slice(value);
                question.extend(answer.after.iter().flatten());
                call.now.push(question);
                Ok(answer)
            }
            Err(texts) => {
                call.now.push(with_fault(question, texts));
                Err(Ok(texts.clone()))
            }
        }
    }
    pub(super) fn find(&self, core: &str, view: &str, name: &str) -> [u32; 2] {
        let numbered = (0..).zip(&self.imports);
        let mut found = numbered.filter(|(_, own)| own.core == core);
        let found = found.find_map(|(import, own)| {
            let mut functions = (0..).zip(&own.functions);
            let function = functions.find(|(_, own)| own.view == view && own.name == name);
            Some([import, function?.0])
        });
        // All of today are among them.
        found.unwrap_or_default()
    }
}

impl OpenCall {
    /// The same question, or else the next one if that is of the same function; last, one that was answered already.
    fn found(&mut self, question: &[u8]) -> Option<Question> {
        let (head, before) = question.split_at_checked(HEAD).unwrap_or_default();
        let is_function = |own: &Question| {
            let [import, function] = own.asks.map(u32::to_le_bytes);
            head.starts_with(&[import, function].concat())
        };
        let is_same = |own: &Question| is_function(own) && own.before == before;
        let open = |(_, is_answered): &&mut (Question, bool)| !*is_answered;
        let next = self
            .then
            .iter_mut()
            .filter(open)
            .position(|(own, _)| is_same(own));
        let next = next.or_else(|| {
            let first = self.then.iter_mut().find(open);
            first.filter(|(own, _)| is_function(own)).map(|_| 0)
        });
        match next {
            Some(at) => {
                let (own, is_answered) = self.then.iter_mut().filter(open).nth(at)?;
                *is_answered = true;
                Some(own.clone())
            }
            None => {
                let mut all = self.then.iter().map(|(own, _)| own);
                all.rfind(|own| is_same(own)).cloned()
            }
        }
    }
}

impl Question {
    fn of(question: &RecordedQuestion<'_>) -> Self {
        let outcome = question.outcome.map(|outcome| match outcome {
            RecordedOutcome::Value(value) => Ok(value.to_vec()),
            RecordedOutcome::Fault {
                module,
                function,
                message,
            } => Err([module, function, message].map(str::to_owned)),
        });
        let index = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Self {
            asks: [index(question.import), index(question.function)],
            before: question.before.concat(),
            answer: outcome.map(|outcome| Answer {
                outcome,
                after: question.after.iter().map(|value| value.to_vec()).collect(),
            }),
        }
    }
}

/// A question that has no answer, without its arguments: there may be none of a function that is not recorded.
fn alone(mut question: Vec<u8>) -> Vec<u8> {
    question.truncate(HEAD);
    question
}

fn with_fault(mut question: Vec<u8>, texts: &[String; 3]) -> Vec<u8> {
    question.push(0);
    for text in texts {
        let whole = Writer::append(Vec::new(), text).unwrap_or_default();
        question.extend(whole);
    }
    question
}
