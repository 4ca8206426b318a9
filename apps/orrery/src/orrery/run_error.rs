//! `RunError`.

use app_console::OutputError;
use core_ecs::EcsError;
use core_physics::PhysicsError;
use core_render::RenderError;
use keyway::Fault;

/// Why a run ends early.
#[derive(Debug, thiserror::Error)]
pub(super) enum RunError {
    /// The world takes no more bodies.
    #[error("{0}")]
    Ecs(#[from] EcsError),
    /// The bodies cannot be moved.
    #[error("{0}")]
    Physics(#[from] PhysicsError),
    /// The picture cannot be shown.
    #[error("{0}")]
    Render(#[from] RenderError),
    /// A module has faulted and nothing takes over.
    #[error("{0}; correct {module} and run again", module = .0.module)]
    Fault(Fault),
    /// The outcome cannot be told.
    #[error("{0}")]
    Output(#[from] OutputError),
}
