//! `ProbeError`, a library that failed its probe.

use std::io;
use std::time::Duration;

use super::Step;

/// Why a library cannot be published. The message is one line.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ProbeError {
    /// The child did not start.
    #[error(
        "{package} cannot be probed: the child process did not start; check the program's file permissions"
    )]
    Spawn {
        /// Package name of the module.
        package: String,
        /// Error of the operating system.
        #[source]
        source: io::Error,
    },
    /// The library cannot be loaded, or a step of the module panicked.
    #[error("{package} is not published: {reason}")]
    Refused {
        /// Package name of the module.
        package: String,
        /// Message of the refusal or of the panic.
        reason: String,
    },
    /// The child ended before it was done.
    #[error("{package} is not published: it {ending} {step}{}", last_words(said))]
    Crashed {
        /// Package name of the module.
        package: String,
        /// End of the process, as a verb: `crashed (SIGSEGV)`.
        ending: String,
        /// Step in which it happened.
        step: Step,
        /// The last line that the child wrote to its error stream.
        said: Option<String>,
    },
    /// The child did not end in time.
    #[error("{package} is not published: it hung for {} s {step}; a module must start without waiting", limit.as_secs_f64())]
    Hung {
        /// Package name of the module.
        package: String,
        /// Time limit of the probe.
        limit: Duration,
        /// Step in which it happened.
        step: Step,
    },
    /// The child's answer cannot be read.
    #[error(
        "{package} is not published: the probe gave no sensible answer ({reason}); see that the library does not write to file descriptors that are not its own"
    )]
    Garbled {
        /// Package name of the module.
        package: String,
        /// The defect in the answer.
        reason: String,
    },
}

fn last_words(line: &Option<String>) -> String {
    line.as_ref()
        .map_or(String::new(), |line| format!(": {line}"))
}
