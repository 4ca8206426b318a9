//! `LifecyclePlan`.

use super::Persistence;
use crate::generator::parse::{InitializeOutput, Receiver};

/// The steps of the lifecycle that a ViewModel implements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LifecyclePlan {
    /// What its `initialize` returns, if it has one.
    pub initialize: Option<InitializeOutput>,
    /// How its `start` takes the state, if it has one.
    pub start: Option<Receiver>,
    /// How its `suspend` takes the state, if it has one.
    pub suspend: Option<Receiver>,
    /// How its `resume` takes the state, if it has one.
    pub resume: Option<Receiver>,
    /// How its `shutdown` takes the state, if it has one.
    pub shutdown: Option<Receiver>,
    /// Whether fields outlive a reload.
    pub persistence: Persistence,
}

impl LifecyclePlan {
    /// Whether its `initialize` or `start` can refuse, so that a standby may take over.
    #[must_use]
    pub fn can_refuse(&self) -> bool {
        let refuses = matches!(
            self.initialize,
            Some(InitializeOutput::ResultNothing | InitializeOutput::ResultInstance)
        );
        refuses || self.start.is_some()
    }
}
