//! A function is left out that belongs to no feature.
#[path = "../support/physics.rs"]
mod physics;
use keyway::viewmodel;
use physics::{Body, IntegratorView, generated};

#[viewmodel]
pub struct Leapfrog;

#[viewmodel(IntegratorView, without("adaptive"))]
impl Leapfrog {
    pub fn advance(_bodies: &mut Vec<Body>, _days: f64) {}
    pub fn first(bodies: &[Body]) -> Option<&Body> {
        bodies.first()
    }
}

generated!(Leapfrog);

fn main() {}
