//! A persisted field whose type has changed.
#[path = "../support/physics.rs"]
mod physics;
use keyway::private::{Restoring, Saving};
use keyway::viewmodel;
use physics::{Body, IntegratorView, generated};

#[viewmodel]
pub struct Old {
    #[viewmodel(persist)]
    steps: u32,
    #[viewmodel(persist)]
    label: String,
}

#[viewmodel]
pub struct New {
    #[viewmodel(persist(from = "conversion::of_count"))]
    steps: Vec<u32>,
    #[viewmodel(persist(from = "number"))]
    label: u64,
}

mod conversion {
    pub fn of_count(count: u32) -> Result<Vec<u32>, String> {
        Ok((0..count).collect())
    }
}

fn number(text: String) -> Result<u64, std::num::ParseIntError> {
    text.parse()
}

#[viewmodel(IntegratorView, without("adaptive"))]
impl New {
    pub fn advance(&mut self, _bodies: &mut Vec<Body>, _days: f64) {
        self.steps.push(1);
    }
    pub fn energy(&self, _bodies: &[Body]) -> f64 {
        self.label as f64
    }
    pub fn first(bodies: &[Body]) -> Option<&Body> {
        bodies.first()
    }
}

#[viewmodel]
impl New {
    fn initialize() -> Self {
        Self { steps: Vec::new(), label: 0 }
    }
}

generated!(New, LockedState);

fn main() {
    let saved_old = |label: &str| {
        let old = Old { steps: 3, label: label.to_owned() };
        old.__keyway_save(Saving::new(&[])).unwrap()
    };
    let mut new = New::initialize();
    new.__keyway_restore(Restoring::new(&saved_old("12"))).unwrap();
    assert_eq!((new.steps.as_slice(), new.label), ([0, 1, 2].as_slice(), 12));
    // A value of the new type is not converted.
    let saved = new.__keyway_save(Saving::new(&[])).unwrap();
    let mut again = New::initialize();
    again.__keyway_restore(Restoring::new(&saved)).unwrap();
    assert_eq!((again.steps.len(), again.label), (3, 12));
    let error = again.__keyway_restore(Restoring::new(&saved_old("a dozen"))).unwrap_err();
    assert_eq!(
        error.to_string(),
        "field `label` cannot be restored: its conversion refused the saved value: invalid digit found in string"
    );
}
