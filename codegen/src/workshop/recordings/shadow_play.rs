//! `ShadowPlay`, a recording that is played while it is written.

use std::fs::File;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use keyway::store::RecordingStream;

use super::comparison::Comparison;
use super::play::unusable;
use super::{PlayError, PlayRequest, ReplayReport, Rule, ShadowStep};
use crate::generator::recording::FOLLOWED;

/// Calls that are compared before the caller has a look.
const AT_ONCE: usize = 1000;

/// A process that is given every call which a running App makes, after the App has its answer, and the comparison of both answers.
///
/// ```text
/// App: layer ──▶ calls.rec ──▶ child: candidate ──▶ answers.rec
///                    └──────────────▶ comparison ◀──────┘
/// ```
///
/// Dropping it ends the process.
#[derive(Debug)]
pub(crate) struct ShadowPlay {
    child: Child,
    request: PlayRequest,
    calls: RecordingStream,
    /// `None` until the candidate has begun.
    answers: Option<RecordingStream>,
    comparison: Comparison,
}

impl ShadowPlay {
    /// Starts the process, whose candidate begins with what the file `state` holds of the module that answers.
    ///
    /// # Errors
    /// If the recording cannot be read, or the program cannot be started.
    pub(crate) fn start(
        request: PlayRequest,
        state: &Path,
        rule: &Rule,
    ) -> Result<Self, PlayError> {
        let calls = RecordingStream::open(&request.recording)?;
        let errors = request.answers.with_extension("txt");
        let said = File::create(&errors).map_err(|source| unusable(&errors, source))?;
        let mut command = request.command();
        // Its input ends with this process.
        command.stdin(Stdio::piped()).stderr(said);
        apart(&mut command);
        let child = command.env(FOLLOWED, state).spawn();
        let child = child.map_err(|source| unusable(&request.program, source))?;
        let comparison = Comparison::new(&request.recording, calls.header(), rule);
        Ok(Self {
            child,
            request,
            calls,
            answers: None,
            comparison,
        })
    }

    /// What was compared so far.
    pub(crate) fn comparison(&self) -> &Comparison {
        &self.comparison
    }

    /// What has come of it so far; the build is that of the candidate.
    pub(crate) fn report(&self) -> ReplayReport {
        let builds = self.request.builds.as_ref();
        let own = builds.and_then(|(_, digests)| digests.last());
        ReplayReport {
            build: own.map_or_else(String::new, ToString::to_string),
            ..self.comparison.report()
        }
    }

    /// Number of calls in the recording now.
    ///
    /// # Errors
    /// If it cannot be read, or is damaged.
    pub(crate) fn recorded(&self) -> Result<usize, PlayError> {
        let mut rest = self.calls.again()?;
        let mut number = self.comparison.calls();
        while rest.next_call()?.is_some() {
            number += 1;
        }
        Ok(number)
    }

    /// Why the recording has ended, if it has by a limit.
    pub(crate) fn limit(&self) -> Option<&str> {
        self.calls.end()?.limit.as_deref()
    }

    /// Compares what has come since the last time, a part of it if that is much, and none behind the first difference of all.
    ///
    /// # Errors
    /// If the candidate does not begin, or one of the files is damaged.
    pub(crate) fn advance(&mut self) -> Result<ShadowStep, PlayError> {
        // First, so that nothing that it has answered before its end is missed.
        let ended = self.child.try_wait();
        let ended = ended.map_err(|source| unusable(&self.request.program, source))?;
        if self.answers.is_none() && self.request.answers.exists() {
            let answers = RecordingStream::open(&self.request.answers)?;
            if self.request.stands_in {
                let (then, now) = (self.calls.header(), answers.header());
                self.comparison.compare_questions(then, now);
            }
            self.answers = Some(answers);
        }
        let Some(answers) = &mut self.answers else {
            return match ended {
                Some(_) => Err(self.refused()),
                None => Ok(ShadowStep::Waiting),
            };
        };
        let before = self.comparison.differing();
        let mut any = false;
        for _ in 0..AT_ONCE {
            let Some(answer) = answers.next_call()? else {
                break;
            };
            any = true;
            if let Some(call) = self.calls.next_call()? {
                self.comparison.add(&call, Ok(&answer));
            }
            if before == 0 && self.comparison.differing() > 0 {
                break;
            }
        }
        if any {
            return Ok(ShadowStep::Compared);
        }
        match ended {
            None => Ok(ShadowStep::Waiting),
            Some(status) if status.code() == Some(1) => Err(self.refused()),
            Some(status) => {
                // The call that it has not answered.
                let unanswered = self.calls.next_call()?;
                if let Some(call) = &unanswered {
                    let how = format!("the end of the process ({status})");
                    self.comparison.add(call, Err(&how));
                }
                Ok(ShadowStep::Over)
            }
        }
    }

    fn refused(&self) -> PlayError {
        let said = std::fs::read_to_string(self.request.answers.with_extension("txt"));
        self.request.refused(&said.unwrap_or_default())
    }
}

/// Puts the process out of reach of Ctrl-C in the terminal of this one, which takes the layer out and then waits for the calls that
/// the candidate has yet to answer: the end of the candidate would be a difference.
fn apart(command: &mut Command) {
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
    #[cfg(windows)]
    std::os::windows::process::CommandExt::creation_flags(command, NEW_GROUP);
}

/// `CREATE_NEW_PROCESS_GROUP` of Windows.
#[cfg(windows)]
const NEW_GROUP: u32 = 0x200;

impl Drop for ShadowPlay {
    fn drop(&mut self) {
        // Both fail only if it has ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
