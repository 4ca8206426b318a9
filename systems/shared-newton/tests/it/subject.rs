//! The Systems under test.

use core_physics::generated::Views;

/// A System and what its method promises.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Subject {
    pub(crate) name: &'static str,
    pub(crate) views: &'static Views,
    /// Halving the step makes the error smaller by 2 to the power of this.
    pub(crate) order: i32,
}

pub(crate) const LEAPFROG: Subject = Subject {
    name: "leapfrog",
    views: &systems_physics_leapfrog::generated::LINKED,
    order: 2,
};

pub(crate) const YOSHIDA4: Subject = Subject {
    name: "yoshida4",
    views: &systems_physics_yoshida4::generated::LINKED,
    order: 4,
};
