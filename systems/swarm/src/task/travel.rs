//! Animals move.

use core_ecs::{Lane, each};
use core_swarm::{Position, Velocity};

use crate::cast::Species;
use crate::plane::wrapped;

/// Moves each as its velocity says.
pub(super) fn travel(lane: &mut Lane<'_>, species: &Species, side: u32) {
    let side = side as f32;
    each!(
        lane,
        species.movers,
        |position: &mut Position, velocity: &Velocity| {
            let ([x, y], [right, down]) = (position.0, velocity.0);
            position.0 = [wrapped(x + right, side), wrapped(y + down, side)];
        }
    );
}
