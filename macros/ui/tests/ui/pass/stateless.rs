//! A ViewModel without fields: functions without `self`.
#[path = "../support/physics.rs"]
mod physics;
use keyway::viewmodel;
use physics::{Body, IntegratorView, generated};

/// Moves everything by one.
#[viewmodel]
pub struct Leapfrog;

#[viewmodel(IntegratorView)]
impl Leapfrog {
    pub fn advance(bodies: &mut Vec<Body>, days: f64) {
        for body in bodies {
            body.position[0] += days;
        }
    }
    fn energy(bodies: &[Body]) -> f64 {
        bodies.iter().map(|body| body.gm).sum()
    }
    pub fn first(bodies: &[Body]) -> Option<&Body> {
        bodies.first()
    }
    pub fn step(_: f64) -> f64 {
        panic!("no step")
    }
}

#[viewmodel]
impl Leapfrog {
    fn initialize() -> Result<(), u8> {
        Err(7)
    }
}

generated!(Leapfrog);

fn main() {
    let body = Body { gm: 2.0, position: [0.0; 3] };
    for table in
        [Leapfrog::__KEYWAY_HOSTED_IntegratorView, Leapfrog::__KEYWAY_LINKED_IntegratorView]
    {
        let mut bodies = vec![body.clone()];
        table.advance(&mut bodies, 0.5);
        assert_eq!(table.first(&bodies).map(|body| body.position[0]), Some(0.5));
        assert_eq!(table.energy(&bodies), 2.0);
    }
    let fault = (Leapfrog::__KEYWAY_HOSTED_IntegratorView.step)(1.0).unwrap_err();
    assert_eq!(
        (fault.module.as_str(), fault.function.as_str(), fault.message.as_str()),
        ("systems-test", "IntegratorView.step", "no step")
    );
    assert_eq!(Leapfrog::__keyway_initialize(), Err("7".to_owned().into()));
    assert!(Leapfrog::VIEW_MODEL.fields.is_empty());
}
