//! The state of the App.

use std::path::{Path, PathBuf};

use keyway::ReloadStep;

use super::{AppExit, Effect};
use crate::workshop::watch::Stamp;

/// The state of the App. `state` is a file with the state that an earlier process has saved and that no process has restored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum AppState {
    /// No program was built.
    Unbuilt,
    /// There is a program, and no process of it.
    Stopped {
        /// The program of the last build.
        program: PathBuf,
        /// The saved state.
        state: Option<PathBuf>,
    },
    /// A process runs.
    Running {
        /// The program of the last build.
        program: PathBuf,
        /// The program's stamp at the start of the process, or the newer one that was reported.
        stamp: Option<Stamp>,
        /// The saved state, until the process has restored it.
        state: Option<PathBuf>,
    },
}

impl AppState {
    /// Whether a process runs.
    pub(super) fn is_running(&self) -> bool {
        matches!(self, Self::Running { .. })
    }

    /// The saved state that no process has restored.
    pub(super) fn saved(&self) -> Option<&Path> {
        match self {
            Self::Unbuilt => None,
            Self::Stopped { state, .. } | Self::Running { state, .. } => state.as_deref(),
        }
    }

    /// The effect that starts the program; `None` if there is none, or if it runs.
    pub(super) fn start(&self) -> Option<Effect> {
        match self {
            Self::Stopped { program, state } => Some(Effect::Start {
                program: program.clone(),
                state: state.clone(),
            }),
            Self::Unbuilt | Self::Running { .. } => None,
        }
    }

    /// Cargo has built `latest`.
    pub(super) fn built(self, latest: PathBuf) -> Self {
        match self {
            Self::Unbuilt => Self::Stopped {
                program: latest,
                state: None,
            },
            Self::Stopped { state, .. } => Self::Stopped {
                program: latest,
                state,
            },
            Self::Running { stamp, state, .. } => Self::Running {
                program: latest,
                stamp,
                state,
            },
        }
    }

    /// The program has the stamp `latest` now. Also tells whether a running process is older, which is told only once for each
    /// stamp.
    pub(super) fn stamped(self, latest: Option<Stamp>) -> (Self, bool) {
        match self {
            Self::Running {
                program,
                stamp,
                state,
            } => {
                let running = Self::Running {
                    program,
                    stamp: latest,
                    state,
                };
                (running, stamp != latest)
            }
            other => (other, false),
        }
    }

    /// A process has started from a program with this stamp.
    pub(super) fn started(self, stamp: Option<Stamp>) -> Self {
        match self {
            Self::Stopped { program, state } => Self::Running {
                program,
                stamp,
                state,
            },
            other => other,
        }
    }

    /// The process has reported a step of a reload.
    pub(super) fn reloaded(self, step: ReloadStep) -> Self {
        match self {
            Self::Running { program, stamp, .. } if step == ReloadStep::Restored => Self::Running {
                program,
                stamp,
                state: None,
            },
            other => other,
        }
    }

    /// The process has ended by itself. A saved state is kept, unless the process ended well: then it may have restored the
    /// state without this being seen.
    pub(super) fn exited(self, exit: &AppExit) -> Self {
        match self {
            Self::Running { program, state, .. } => Self::Stopped {
                program,
                state: state.filter(|_| !exit.is_success()),
            },
            other => other,
        }
    }

    /// The process, if there is one, is to end, and the next one is to restore `state`.
    pub(super) fn stopped(self, state: Option<PathBuf>) -> Self {
        match self {
            Self::Unbuilt => Self::Unbuilt,
            Self::Stopped { program, .. } | Self::Running { program, .. } => {
                Self::Stopped { program, state }
            }
        }
    }
}
