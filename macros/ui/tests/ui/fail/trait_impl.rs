//! A View is no trait.
#[path = "../support/physics.rs"]
mod physics;
use keyway::viewmodel;
use physics::{Body, IntegratorView, generated};

#[viewmodel]
pub struct Leapfrog;

#[viewmodel(IntegratorView)]
impl IntegratorView for Leapfrog {
    fn advance(_bodies: &mut Vec<Body>, _days: f64) {}
}

generated!(Leapfrog);

fn main() {}
