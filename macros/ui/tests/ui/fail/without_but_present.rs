//! A function is there although its feature is left out.
#[path = "../support/physics.rs"]
mod physics;
use keyway::viewmodel;
use physics::{Body, IntegratorView, generated};

#[viewmodel]
pub struct Leapfrog;

#[viewmodel(IntegratorView, without("adaptive"))]
impl Leapfrog {
    pub fn advance(_bodies: &mut Vec<Body>, _days: f64) {}
    pub fn energy(_bodies: &[Body]) -> f64 {
        0.0
    }
    pub fn first(bodies: &[Body]) -> Option<&Body> {
        bodies.first()
    }
    pub fn step(error: f64) -> f64 {
        error
    }
}

generated!(Leapfrog);

fn main() {}
