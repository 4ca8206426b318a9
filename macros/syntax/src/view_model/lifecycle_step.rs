//! The steps in the life of a ViewModel.

/// A step in the life of a ViewModel that its author may write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LifecycleStep {
    /// Makes the instance.
    Initialize,
    /// Before a swap, when calls stop.
    Suspend,
    /// After a swap that did not happen or that restored the state, before calls start.
    Resume,
    /// Before the end.
    Shutdown,
}

impl LifecycleStep {
    /// All steps, in order.
    pub const ALL: [Self; 4] = [
        Self::Initialize,
        Self::Suspend,
        Self::Resume,
        Self::Shutdown,
    ];

    /// The name of its function.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Initialize => "initialize",
            Self::Suspend => "suspend",
            Self::Resume => "resume",
            Self::Shutdown => "shutdown",
        }
    }

    /// The step whose function has this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.name() == name)
    }
}
