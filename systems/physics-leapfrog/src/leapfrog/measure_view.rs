//! `MeasureView`.

use core_ecs::World;
use core_physics::{Bodies, MeasureView};
use keyway::viewmodel;
use newton::Motion;

use crate::Leapfrog;

#[viewmodel(MeasureView)]
impl Leapfrog {
    /// See [`MeasureView::energy`].
    pub fn energy(world: &World, bodies: Bodies) -> f64 {
        Motion::read(world, bodies).energy()
    }

    /// See [`MeasureView::angular_momentum`].
    pub fn angular_momentum(world: &World, bodies: Bodies) -> [f64; 3] {
        Motion::read(world, bodies).angular_momentum()
    }
}
