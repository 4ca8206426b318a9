//! A ViewModel with `&mut self` and a persisted field, in two blocks.
#[path = "../support/physics.rs"]
mod physics;
use keyway::private::{Restoring, Saving};
use keyway::viewmodel;
use physics::{Body, IntegratorView, generated};

#[viewmodel]
pub struct Leapfrog {
    #[viewmodel(persist)]
    steps: u64,
    scratch: Vec<Body>,
}

#[viewmodel(IntegratorView, without("adaptive"))]
impl Leapfrog {
    pub fn advance(&mut self, bodies: &mut Vec<Body>, _days: f64) {
        self.steps += 1;
        self.scratch.clone_from(bodies);
    }
    pub fn energy(&self, _bodies: &[Body]) -> f64 {
        self.steps as f64
    }
    pub fn first(bodies: &[Body]) -> Option<&Body> {
        bodies.first()
    }
}

#[viewmodel]
impl Leapfrog {
    fn initialize() -> Self {
        Self { steps: 40, scratch: Vec::new() }
    }
    fn suspend(&self) {}
    fn resume(&mut self) {}
    fn shutdown(&mut self) {}
}

generated!(Leapfrog, LockedState);

fn main() {
    let table = Leapfrog::__KEYWAY_HOSTED_IntegratorView;
    let fault = (table.energy)(&[]).unwrap_err();
    assert!(fault.message.starts_with("the module has no state"), "{fault}");
    STATE.fill(Leapfrog::__keyway_initialize().unwrap()).unwrap();
    STATE.activate();
    table.advance(&mut Vec::new(), 1.0);
    assert_eq!(table.energy(&[]), 41.0);
    let saved = STATE.read().state().unwrap().__keyway_save(Saving::new(&[])).unwrap();
    let mut next = Leapfrog::initialize();
    next.__keyway_restore(Restoring::new(&saved)).unwrap();
    assert_eq!(next.steps, 41);
    let fault = keyway::attempt(|| table.step(0.5)).unwrap_err();
    assert_eq!(
        fault.message,
        "the feature \"adaptive\" is not provided; require it where the Core is required"
    );
    next.__keyway_suspend();
    next.__keyway_resume();
    next.__keyway_shutdown();
    assert_eq!(Leapfrog::VIEW_MODEL.fields, ["steps", "scratch"]);
    assert_eq!(Leapfrog::VIEW_MODEL.persisted, ["steps"]);
}
