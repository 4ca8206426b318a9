//! Why bodies cannot be moved.

use core_ecs::EcsError;
use keyway::model;

/// A refusal. The bodies are where they were before the call.
#[model]
#[derive(PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum PhysicsError {
    /// The entity component system refused.
    #[error(transparent)]
    Ecs(#[from] EcsError),
    /// A step that is no number of days.
    #[error("a step of {days} days cannot be taken; pass a finite number")]
    Step {
        /// The step that was given, in days.
        days: f64,
    },
    /// A body would be nowhere, or infinitely fast.
    #[error(
        "the motion does not stay finite; see whether two bodies are in one place, or take a shorter step"
    )]
    Diverged,
}
