//! Why a run ends early.

use std::io;

use core_ecs::EcsError;
use core_physics::PhysicsError;
use core_render::RenderError;

/// Why a run ends early.
#[derive(Debug, thiserror::Error)]
pub(super) enum RunError {
    /// The world takes no more bodies.
    #[error("orrery: {0}")]
    Ecs(#[from] EcsError),
    /// The bodies cannot be moved.
    #[error("orrery: {0}")]
    Physics(#[from] PhysicsError),
    /// The picture cannot be shown.
    #[error("orrery: {0}")]
    Render(#[from] RenderError),
    /// The outcome cannot be told.
    #[error("orrery: standard output cannot be written: {0}; send it elsewhere")]
    Output(#[from] io::Error),
}
