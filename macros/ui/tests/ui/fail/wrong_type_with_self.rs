//! An argument of another type behind `&self` and `&mut self`.
#[path = "../support/physics.rs"]
mod physics;
use keyway::viewmodel;
use physics::{Body, IntegratorView, generated};

#[viewmodel]
pub struct Leapfrog {
    steps: u64,
}

#[viewmodel(IntegratorView)]
impl Leapfrog {
    pub fn advance(&mut self, _bodies: &mut Vec<Body>, _days: f32) {}
    pub fn energy(&self, _bodies: &[u8]) -> f64 {
        0.0
    }
    pub fn first(bodies: &[Body]) -> Option<&Body> {
        bodies.first()
    }
    pub fn step(error: f64) -> f64 {
        error
    }
}

generated!(Leapfrog, LockedState);

fn main() {}
