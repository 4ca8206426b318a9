//! The parent's side of a probe: starting the child and judging its output.

use std::io;
use std::process::{Child, Command, Stdio};

use keyway::store::Manifest;

use super::ending::ending;
use super::transcript::Transcript;
use super::wait::{ChildOutput, wait};
use super::{ProbeError, ProbeRequest, ReadyProbe, Start, Step};

/// A library that passed its probe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Probed {
    /// Manifest of the library, as the child wrote it.
    pub manifest: Manifest,
    /// Outcome of the trial start.
    pub start: Start,
}

/// Tries a library in a child process, the waiting one if there is one, and returns its manifest.
///
/// # Errors
/// If the library cannot be loaded, or the module crashes, panics, hangs or writes an unreadable answer.
pub(crate) fn probe(
    request: &ProbeRequest,
    ready: Option<ReadyProbe>,
) -> Result<Probed, ProbeError> {
    let unable = |source| ProbeError::Spawn {
        package: request.package.clone(),
        source,
    };
    let waiting = ready.and_then(|ready| ready.assigned(&request.package, &request.library));
    let child = waiting.map_or_else(|| spawn(request), Ok).map_err(unable)?;
    let ended = wait(child, request.limit).map_err(unable)?;
    verdict(request, &ended)
}

fn spawn(request: &ProbeRequest) -> io::Result<Child> {
    Command::new(&request.program)
        .env(keyway::private::PROBE, "1")
        .args(["probe", &request.package])
        .arg(&request.library)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
}

fn verdict(request: &ProbeRequest, ended: &ChildOutput) -> Result<Probed, ProbeError> {
    let transcript = Transcript::read(&ended.output);
    let package = request.package.clone();
    let step = transcript.step.unwrap_or(Step::Open);
    let Some(status) = ended.status else {
        let limit = request.limit;
        return Err(ProbeError::Hung {
            package,
            limit,
            step,
        });
    };
    if let Some(reason) = transcript.failure {
        let [copy, shown] =
            [&request.library, &request.shown].map(|path| path.display().to_string());
        let mut reason = reason.replace(&copy, &shown);
        for frame in transcript.frames {
            reason += "\n";
            reason += &frame;
        }
        return Err(ProbeError::Refused { package, reason });
    }
    if !status.success() || step != Step::Exit {
        let said = ended.errors.lines().rfind(|line| !line.trim().is_empty());
        return Err(ProbeError::Crashed {
            package,
            ending: ending(status),
            step,
            said: said.map(|line| line.trim().to_owned()),
        });
    }
    let garbled = |reason: String| ProbeError::Garbled {
        package: request.package.clone(),
        reason,
    };
    let text = transcript
        .manifest
        .ok_or_else(|| garbled("no manifest".to_owned()))?;
    let manifest: keyway::store::Manifest =
        toml::from_str(&text).map_err(|error| garbled(error.message().replace('\n', ", ")))?;
    if manifest.module != request.package {
        return Err(garbled(format!("it calls itself {}", manifest.module)));
    }
    let start = transcript
        .start
        .ok_or_else(|| garbled("no start".to_owned()))?;
    Ok(Probed { manifest, start })
}

#[cfg(all(test, unix))]
mod tests {
    use std::path::Path;
    use std::process::{Command, Stdio};
    use std::time::Duration;

    use super::{verdict, wait};
    use crate::workshop::probe::ProbeRequest;

    /// The verdict on a shell script in the child's place.
    fn refusal(script: &str) -> String {
        let request = ProbeRequest {
            program: "sh".into(),
            package: "systems-x".to_owned(),
            library: Path::new("/store/.new-1.so").to_owned(),
            shown: Path::new("libx.so").to_owned(),
            limit: Duration::from_millis(400),
        };
        let mut shell = Command::new(&request.program);
        shell.args(["-c", script]).stdin(Stdio::null());
        let child = shell.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
        let ended = wait(child.expect("there is a shell"), request.limit);
        let ended = ended.expect("the child can be waited for");
        verdict(&request, &ended)
            .expect_err("no script gives a manifest")
            .to_string()
    }

    #[test]
    fn a_child_that_says_nothing() {
        let text = refusal("exit 0");
        assert_eq!(
            text,
            "systems-x is not published: it ended its process with exit code 0 while it was opened"
        );
    }

    #[test]
    fn a_child_that_is_killed_by_a_signal() {
        let text = refusal("echo '# keyway-probe step initialize'; echo oh no >&2; kill -SEGV $$");
        assert_eq!(
            text,
            "systems-x is not published: it crashed (SIGSEGV) in initialize: oh no"
        );
    }

    #[test]
    fn a_child_that_never_ends() {
        let text = refusal("echo '# keyway-probe step attach'; sleep 30");
        assert!(
            text.contains("it hung for 0.4 s while it was attached"),
            "{text}"
        );
    }

    #[test]
    fn a_child_that_writes_garbage() {
        let garbage = "head -c 3000 /dev/urandom; echo; echo '# keyway-probe step exit'";
        assert!(refusal(garbage).contains("(no manifest)"));
        let broken = "echo '# keyway-probe manifest'; echo '= ='; echo '# keyway-probe end'; echo '# keyway-probe step exit'";
        assert!(refusal(broken).contains("no sensible answer"));
    }

    #[test]
    fn a_failure_of_a_step() {
        let text = refusal("echo '# keyway-probe failure cannot load /store/.new-1.so'; exit 1");
        assert_eq!(text, "systems-x is not published: cannot load libx.so");
    }
}
