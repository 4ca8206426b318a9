//! Generic, async and unsafe functions.
#[path = "../support/physics.rs"]
mod physics;
use keyway::viewmodel;
use physics::{Body, IntegratorView, generated};

#[viewmodel]
pub struct Leapfrog;

#[viewmodel(IntegratorView)]
impl Leapfrog {
    pub fn advance<T>(_bodies: &mut Vec<T>, _days: f64) {}
    pub async fn energy(_bodies: &[Body]) -> f64 {
        0.0
    }
    pub fn first(bodies: &[Body]) -> impl Iterator<Item = &Body> {
        bodies.iter()
    }
    pub unsafe fn step(error: f64) -> f64 {
        error
    }
}

generated!(Leapfrog);

fn main() {}
