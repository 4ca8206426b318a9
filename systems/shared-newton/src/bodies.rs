//! Makes the bodies of a world known.

use core_ecs::generated::Views;
use core_ecs::{Fetch, World};
use core_physics::{Bodies, Gm, PhysicsError, Position, Velocity};

/// The handle of all bodies: what [`IntegratorView::bodies`](core_physics::IntegratorView::bodies) returns.
///
/// # Errors
/// A component of the same name but another layout is registered in the world.
pub fn bodies(ecs: &Views, world: &mut World) -> Result<Bodies, PhysicsError> {
    let position = Position::register(&ecs.component, world)?;
    let velocity = Velocity::register(&ecs.component, world)?;
    let gm = Gm::register(&ecs.component, world)?;
    let query = Fetch::new(position)
        .and(velocity)
        .and(gm)
        .prepare(&ecs.query, world)?;
    Ok(Bodies { query: query.id })
}
