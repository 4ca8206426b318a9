//! A function under a wrong name.
#[path = "../support/physics.rs"]
mod physics;
use keyway::viewmodel;
use physics::{Body, IntegratorView, generated};

#[viewmodel]
pub struct Leapfrog;

#[viewmodel(IntegratorView)]
impl Leapfrog {
    pub fn advanse(_bodies: &mut Vec<Body>, _days: f64) {}
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
