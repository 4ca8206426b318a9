//! Why a library is not fit to be published.

use std::io;
use std::time::Duration;

use super::Step;

/// Why a library is not fit to be published. Each is displayed in one line.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ProbeError {
    /// The child did not start.
    #[error(
        "{package} cannot be probed: the child process did not start; check the program's file permissions"
    )]
    Spawn {
        /// Package name.
        package: String,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// The library cannot be loaded, or a step of the module panicked.
    #[error("{package} is not published: {reason}")]
    Refused {
        /// Package name.
        package: String,
        /// Why.
        reason: String,
    },
    /// The child ended before it was done.
    #[error("{package} is not published: it {ending} {step}{}", last_words(said))]
    Crashed {
        /// Package name.
        package: String,
        /// What happened, as a verb: `crashed (SIGSEGV)`.
        ending: String,
        /// Where.
        step: Step,
        /// The last line that the child wrote to its error stream.
        said: Option<String>,
    },
    /// The child did not end in time.
    #[error("{package} is not published: it hung for {} s {step}; a module must start without waiting", limit.as_secs_f64())]
    Hung {
        /// Package name.
        package: String,
        /// The time that it had.
        limit: Duration,
        /// Where.
        step: Step,
    },
    /// The child's answer makes no sense.
    #[error(
        "{package} is not published: the probe gave no sensible answer ({reason}); see that the library does not write to file descriptors that are not its own"
    )]
    Garbled {
        /// Package name.
        package: String,
        /// What does not fit.
        reason: String,
    },
}

fn last_words(line: &Option<String>) -> String {
    line.as_ref()
        .map_or(String::new(), |line| format!(": {line}"))
}
