//! `ShadowPlay`, a recording that is played while it is written.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};

use keyway::store::RecordingStream;

use super::comparison::Comparison;
use super::play::{unusable, was_interrupted};
use super::{PlayError, PlayRequest, ReplayReport, Rule, ShadowStep};
use crate::generator::recording::FOLLOWED;

/// Calls that are compared before the caller has a look.
const AT_ONCE: usize = 1000;

/// How often the process is started, if each time it is ended before it has begun.
const STARTS: u32 = 3;

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
    /// How often it was started.
    starts: u32,
    /// What the candidate begins with.
    state: PathBuf,
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
        let child = started(&request, state)?;
        let comparison = Comparison::new(&request.recording, calls.header(), rule);
        Ok(Self {
            child,
            starts: 1,
            state: state.to_owned(),
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
                // For a moment a new process belongs to the group of the one that starts it, and is not apart yet.
                Some(status) if was_interrupted(status) && self.starts < STARTS => {
                    self.starts += 1;
                    self.child = started(&self.request, &self.state)?;
                    Ok(ShadowStep::Waiting)
                }
                Some(status) => Err(self.refused(status)),
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
            Some(status) if status.code() == Some(1) => Err(self.refused(status)),
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

    fn refused(&self, status: ExitStatus) -> PlayError {
        let said = std::fs::read_to_string(self.request.answers.with_extension("txt"));
        self.request.refused(&said.unwrap_or_default(), status)
    }
}

fn started(request: &PlayRequest, state: &Path) -> Result<Child, PlayError> {
    let errors = request.answers.with_extension("txt");
    let said = File::create(&errors).map_err(|source| unusable(&errors, source))?;
    let mut command = request.command();
    // Its input ends with this process.
    command.stdin(Stdio::piped()).stderr(said);
    apart(&mut command);
    let child = command.env(FOLLOWED, state).spawn();
    child.map_err(|source| unusable(&request.program, source))
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

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::path::Path;
    use std::process::Command;
    use std::thread::sleep;
    use std::time::Duration;

    use keyway::private::{Recorder, RecordingLimits};
    use keyway::store::RecordingHeader;

    use super::{PlayRequest, Rule, STARTS, ShadowPlay, ShadowStep};

    /// What is told of a program that notes each start in a file, and then does what a line of a shell says.
    fn told(folder: &Path, line: &str) -> (String, usize) {
        let recording = folder.join("calls.rec");
        let header = RecordingHeader::default();
        let recorder = Recorder::create(&recording, &header, RecordingLimits::default());
        drop(recorder.expect("the folder can be written"));
        let starts = folder.join("starts");
        let program = folder.join("player");
        let text = format!("#!/bin/sh\necho >>'{}'\n{line}\n", starts.display());
        // By another process: what this one has open while another test starts a program cannot be started itself.
        let script = "printf %s \"$1\" >\"$2\" && chmod 700 \"$2\"";
        let mut write = Command::new("sh");
        write.args(["-c", script, "sh", &text]).arg(&program);
        assert!(write.status().expect("there is a shell").success());
        let request = PlayRequest {
            program,
            recording,
            answers: folder.join("answers.rec"),
            builds: None,
            stands_in: false,
        };
        let rule = Rule::of(0.0, &[]);
        let state = folder.join("state");
        let mut play = ShadowPlay::start(request, &state, &rule).expect("there is a shell");
        let error = loop {
            match play.advance() {
                Ok(ShadowStep::Waiting) => sleep(Duration::from_millis(1)),
                Ok(step) => panic!("{step:?} without a call"),
                Err(error) => break error.to_string(),
            }
        };
        let starts = fs::read_to_string(starts).expect("it was started");
        (error, starts.lines().count())
    }

    #[test]
    fn one_that_is_interrupted_before_it_begins_is_started_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let once =
            "[ $(wc -l <${0%player}starts) -gt 1 ] || kill -TERM $$\necho no state >&2\nexit 1";
        let (error, starts) = told(folder.path(), once);
        assert!(error.ends_with("cannot be played: no state"), "{error}");
        assert_eq!(starts, 2);
    }

    #[test]
    fn one_that_ends_each_time_is_told_with_its_end() {
        let folder = tempfile::tempdir().expect("a folder");
        let (error, starts) = told(folder.path(), "kill -TERM $$");
        assert!(error.contains("has ended (signal: 15"), "{error}");
        assert_eq!(starts, STARTS as usize);
        let folder = tempfile::tempdir().expect("a folder");
        let (error, starts) = told(folder.path(), "kill -KILL $$");
        assert!(error.contains("has ended (signal: 9"), "{error}");
        assert_eq!(starts, 1, "nobody's Ctrl-C");
    }
}
