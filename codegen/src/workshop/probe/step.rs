//! `Step`, the steps of a probe in order.

use std::fmt;

/// How far a probe has come. The child announces each step before it takes it, so that the parent can say where it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The library is opened; its constructors run.
    Open,
    /// The module is attached to a host.
    Attach,
    /// The module's `initialize` runs.
    Initialize,
    /// The module's `shutdown` runs.
    Shutdown,
    /// The child ends; destructors of the library run.
    Exit,
}

impl Step {
    const ALL: [Self; 5] = [
        Self::Open,
        Self::Attach,
        Self::Initialize,
        Self::Shutdown,
        Self::Exit,
    ];

    /// Word by which the child announces the step.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Attach => "attach",
            Self::Initialize => "initialize",
            Self::Shutdown => "shutdown",
            Self::Exit => "exit",
        }
    }

    pub(super) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.word() == word)
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Open => "while it was opened",
            Self::Attach => "while it was attached",
            Self::Initialize => "in initialize",
            Self::Shutdown => "in shutdown",
            Self::Exit => "while its process ended",
        })
    }
}
