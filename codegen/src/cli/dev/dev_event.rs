//! One line of a session.

use std::fmt;
use std::path::PathBuf;

use keyway::ReloadEvent;
use serde::Serialize;

use super::compiler::Compiler;
use super::stage::Stage;

/// Something that happened in a session; one line, but for `Refused`.
#[derive(Debug, Serialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub(in crate::cli) enum DevEvent {
    /// The App runs.
    Started {
        /// Package name.
        app: String,
        /// Process id.
        pid: u32,
    },
    /// Sources have changed.
    Changed {
        /// The files, relative to the workspace.
        files: Vec<String>,
    },
    /// Sources were written and hold what they held before, or hold again what is live.
    Unchanged {
        /// The files, relative to the workspace; none if they hold again what is live.
        files: Vec<String>,
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
    /// A build went well.
    Built {
        /// How long it took.
        milliseconds: u64,
        /// Who has compiled.
        #[serde(flatten)]
        compiler: Compiler,
    },
    /// Builds passed their probe and are current.
    Published {
        /// How long it took.
        milliseconds: u64,
        /// Package names; none if the builds are the ones that were current already.
        modules: Vec<String>,
    },
    /// The change does not go live; what runs goes on.
    Refused {
        /// Where it got stuck.
        stage: Stage,
        /// Why.
        reason: String,
    },
    /// Sources have changed while they were built.
    Again {},
    /// The App's program is newer than the one that runs.
    Outdated {
        /// Package name.
        app: String,
    },
    /// What the App says of a reload.
    Reload(ReloadEvent),
    /// The App is started again.
    Restarting {
        /// Package name.
        app: String,
        /// What it goes on with; `None` if it begins anew.
        state: Option<PathBuf>,
    },
    /// The App is not started again, since its sources do not build.
    NotBuilt {
        /// Package name.
        app: String,
    },
    /// The App has ended by itself.
    Ended {
        /// How.
        how: String,
    },
}

impl fmt::Display for DevEvent {
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
                Compiler::Rustc => write!(f, "built in {milliseconds} ms"),
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
            Self::Refused { stage, reason } => write!(f, "refused by {stage}: {reason}"),
            Self::Again {} => f.write_str("changed again meanwhile"),
            Self::Outdated { app } => write!(
                f,
                "{app} itself was built anew: `r` and Enter start it again with its persisted state"
            ),
            Self::Reload(event) => write!(f, "{event}"),
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
            Self::Ended { how } => write!(f, "the App {how}"),
        }
    }
}

/// A few names, and how many more there are.
fn several(files: &[String]) -> String {
    const SHOWN: usize = 4;
    let mut text = files
        .iter()
        .take(SHOWN)
        .cloned()
        .collect::<Vec<_>>()
        .join(", ");
    if files.len() > SHOWN {
        text += &format!(" and {} more", files.len() - SHOWN);
    }
    text
}
