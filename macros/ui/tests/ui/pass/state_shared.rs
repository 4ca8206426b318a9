//! A ViewModel with `&self` only, and with functions that come and go with a `cfg`.
#[path = "../support/physics.rs"]
mod physics;
use keyway::viewmodel;
use physics::{Body, IntegratorView, generated};
use std::sync::atomic::{AtomicU64, Ordering};

#[viewmodel]
pub struct Leapfrog(AtomicU64);

#[viewmodel(IntegratorView)]
impl Leapfrog {
    pub fn advance(&self, _bodies: &mut Vec<Body>, _: f64) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
    #[cfg(all())]
    pub fn energy(&self, _bodies: &[Body]) -> f64 {
        self.0.load(Ordering::Relaxed) as f64
    }
    #[cfg(any())]
    pub fn energy(&self, nothing: u8) {}
    pub fn first<'b>(&self, bodies: &'b [Body]) -> Option<&'b Body> {
        bodies.first()
    }
    pub fn step(error: f64) -> f64 {
        error
    }
}

#[viewmodel]
impl Leapfrog {
    fn initialize() -> Result<Self, std::num::ParseIntError> {
        Ok(Self(AtomicU64::new("3".parse()?)))
    }
}

generated!(Leapfrog, SharedState);

fn main() {
    STATE.fill(Leapfrog::__keyway_initialize().unwrap()).unwrap();
    STATE.activate();
    let table = Leapfrog::__KEYWAY_LINKED_IntegratorView;
    table.advance(&mut Vec::new(), 1.0);
    assert_eq!(table.energy(&[]), 4.0);
    assert_eq!(table.step(0.5), 0.5);
    assert!(table.first(&[]).is_none());
}
