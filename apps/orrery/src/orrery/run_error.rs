//! Why a run ends early.

use std::io;

use core_ecs::EcsError;
use core_physics::PhysicsError;
use core_render::RenderError;
use keyway::Fault;

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
    /// A module has faulted and nothing takes over.
    #[error("orrery: {0}; correct {module} and run again", module = .0.module)]
    Fault(Fault),
    /// The outcome cannot be told.
    #[error("orrery: standard output cannot be written: {0}; send it elsewhere")]
    Output(#[from] io::Error),
}
