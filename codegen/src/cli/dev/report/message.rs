//! The messages of a session.

use std::fmt;
use std::path::PathBuf;

use keyway::ReloadEvent;
use serde::Serialize;

use super::{Compiler, FirstDifference, Refusal, Stage};

/// A message of a session to its user. Its text is one line, except for `Refused`; as JSON it is one object, whose key `event`
/// holds the name of the variant.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub(in crate::cli::dev) enum Message {
    /// A process of the App has started.
    Started {
        /// Package name.
        app: String,
        /// Process id.
        pid: u32,
    },
    /// Sources differ from the published ones.
    Changed {
        /// The files, relative to the workspace.
        files: Vec<String>,
    },
    /// Sources were written without a change, or a change that was not published was taken back.
    Unchanged {
        /// The files that were written without a change, relative to the workspace; empty if a change was taken back.
        files: Vec<String>,
    },
    /// A changed file is older than cargo's last build, and its time cannot be set: cargo takes it for the one it has compiled.
    TakenForFresh {
        /// The file, relative to the workspace.
        file: String,
    },
    /// The change lies in code that is part of the App's program.
    NeedsRestart {
        /// The packages.
        packages: Vec<String>,
    },
    /// Files were generated.
    Generated {
        /// The files, relative to the workspace.
        files: Vec<String>,
    },
    /// A build succeeded.
    Built {
        /// Duration of generator and compiler.
        milliseconds: u64,
        /// The program that compiled.
        #[serde(flatten)]
        compiler: Compiler,
    },
    /// Builds passed their probe and are current.
    Published {
        /// Duration of probes and publication.
        milliseconds: u64,
        /// Package names; empty if the builds are the ones that were current already.
        modules: Vec<String>,
    },
    /// Builds passed their probe and wait for a word of the user.
    Held {
        /// Package names.
        modules: Vec<String>,
        /// Why they are not compared with what runs.
        reason: String,
    },
    /// An edited module has answered as the build that runs, and goes live.
    Agreed {
        /// Package names.
        modules: Vec<String>,
        /// Number of calls.
        calls: usize,
    },
    /// An edited module answers otherwise than the build that runs, and waits for a word of the user.
    Differs {
        /// Package names.
        modules: Vec<String>,
        /// Number of the call, counted from 1.
        call: usize,
        /// `View.function`.
        function: String,
        /// Path of the value in an argument or the result.
        path: String,
        /// What the build that runs has there.
        was: String,
        /// What the edited one has.
        became: String,
    },
    /// An edited module is compared with the build that runs.
    Comparing {
        /// Package name.
        module: String,
    },
    /// What was held back is current.
    Promoted {
        /// Package names.
        modules: Vec<String>,
    },
    /// The change does not go live; what runs goes on.
    Refused {
        /// The stage that failed.
        stage: Stage,
        /// The error with its causes.
        reason: String,
    },
    /// Sources have changed while they were built: the build is cancelled and another begins.
    Again {},
    /// The App's program is newer than the one that runs.
    Outdated {
        /// Package name.
        app: String,
    },
    /// An event that the App has put into its live report.
    Reload(ReloadEvent),
    /// The process refuses a build because it is older than the App's program: what was built goes live with a restart.
    #[serde(rename = "reload")]
    AwaitsRestart(ReloadEvent),
    /// The App is started again.
    Restarting {
        /// Package name.
        app: String,
        /// The file with the state that it restores; `None` if it begins with new state.
        state: Option<PathBuf>,
    },
    /// The restart is refused, because the current sources are not built.
    NotBuilt {
        /// Package name.
        app: String,
    },
    /// The App is asked to end at its next safe point.
    Leaving {
        /// Package name.
        app: String,
    },
    /// The App did not end when it was asked to, and was killed.
    Killed {
        /// Package name.
        app: String,
        /// The time that it had.
        seconds: u64,
        /// Whether it has come to the safe point at which it was told to leave.
        was_told: bool,
    },
    /// The App has ended as it was asked to.
    Left {
        /// The exit code or signal.
        how: String,
    },
    /// The App has ended by itself.
    Ended {
        /// The exit code or signal, and how the App can be started again.
        how: String,
    },
}

impl Message {
    /// The first difference between the modules and what runs.
    pub(in crate::cli::dev) fn differs(modules: Vec<String>, first: FirstDifference) -> Self {
        Self::Differs {
            modules,
            call: first.call,
            function: first.function,
            path: first.path,
            was: first.was,
            became: first.became,
        }
    }
}

impl From<Refusal> for Message {
    fn from(refusal: Refusal) -> Self {
        Self::Refused {
            stage: refusal.stage,
            reason: refusal.reason,
        }
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Started { app, pid } => write!(f, "{app} runs (process {pid})"),
            Self::Changed { files } => write!(f, "changed: {}", several(files)),
            Self::Unchanged { files } if files.is_empty() => {
                f.write_str("the sources are again what is live; nothing to do")
            }
            Self::Unchanged { files } => {
                write!(f, "written without a change: {}", several(files))
            }
            Self::TakenForFresh { file } => write!(
                f,
                "{file} is older than the last build and its time cannot be set: cargo may take it for unchanged; `touch` it"
            ),
            Self::NeedsRestart { packages } => write!(
                f,
                "{} is part of the program: this change goes live with a restart",
                packages.join(", ")
            ),
            Self::Generated { files } => write!(f, "generated: {}", several(files)),
            Self::Built {
                milliseconds,
                compiler,
            } => match compiler {
                Compiler::Rustc { full_link: None } => write!(f, "built in {milliseconds} ms"),
                Compiler::Rustc {
                    full_link: Some(because),
                } => write!(f, "built in {milliseconds} ms with a full link ({because})"),
                Compiler::Cargo { because } => {
                    write!(f, "built in {milliseconds} ms by cargo ({because})")
                }
            },
            Self::Published {
                milliseconds,
                modules,
            } if modules.is_empty() => {
                write!(
                    f,
                    "nothing to publish, the builds are the same ({milliseconds} ms)"
                )
            }
            Self::Published {
                milliseconds,
                modules,
            } => write!(f, "published {} in {milliseconds} ms", modules.join(", ")),
            Self::Held { modules, reason } => write!(
                f,
                "{} not compared ({reason}): `p` and Enter let it go live",
                modules.join(", ")
            ),
            Self::Agreed { modules, calls } => {
                write!(f, "{} answers {calls} calls as before", modules.join(", "))
            }
            Self::Differs {
                modules,
                call,
                function,
                path,
                was,
                became,
            } => write!(
                f,
                "{} answers otherwise: call {call}, {function}: {path}: {was} became {became}; `p` and Enter let it go live",
                modules.join(", ")
            ),
            Self::Comparing { module } => {
                write!(f, "{module} is compared with the build that runs")
            }
            Self::Promoted { modules } => write!(f, "published {}", modules.join(", ")),
            Self::Refused { stage, reason } => write!(f, "refused by {stage}: {reason}"),
            Self::Again {} => f.write_str("changed again meanwhile"),
            Self::Outdated { app } => write!(
                f,
                "{app} itself was built anew: `r` and Enter start it again with its persisted state"
            ),
            Self::Reload(event) => write!(f, "{event}"),
            Self::AwaitsRestart(event) => {
                let (module, reason) = (&event.module, event.reason.as_deref());
                let reason = reason.map_or("it is older", |reason| fact(reason));
                write!(
                    f,
                    "{module} waits for the restart; for this process it {reason}"
                )
            }
            Self::Restarting { app, state: None } => {
                write!(f, "{app} is started again, with new state")
            }
            Self::Restarting {
                app,
                state: Some(_),
            } => write!(f, "{app} is started again, with its persisted state"),
            Self::NotBuilt { app } => write!(
                f,
                "{app} goes on: what the sources hold now is not built; put that right, or type `R` and Enter to start the \
                 last build anew"
            ),
            Self::Leaving { app } => write!(f, "{app} is asked to shut down"),
            Self::Killed {
                app,
                seconds,
                was_told,
            } => {
                let reason = match was_told {
                    true => "it was told to leave at a safe point, and a `shutdown` does not end",
                    false => "it has come to no safe point",
                };
                write!(
                    f,
                    "{app} has not ended for {seconds} s and was killed: {reason}"
                )
            }
            Self::Left { how } | Self::Ended { how } => write!(f, "the App {how}"),
        }
    }
}

/// A reason for a refusal without its remedy, which stands behind the last semicolon: `dev` has done that already.
fn fact(reason: &str) -> &str {
    reason.rsplit_once("; ").map_or(reason, |(fact, _)| fact)
}

/// At most four names, and the number of the others.
fn several(files: &[String]) -> String {
    const SHOWN: usize = 4;
    let mut text = files[..files.len().min(SHOWN)].join(", ");
    if files.len() > SHOWN {
        text += &format!(" and {} more", files.len() - SHOWN);
    }
    text
}
