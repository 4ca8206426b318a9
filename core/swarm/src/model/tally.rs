//! `Tally`.

use keyway::model;

/// Births and deaths so far, grazers first: a resource, counted from the journal of the world.
#[model(component)]
#[derive(Default, PartialEq, Eq)]
pub struct Tally {
    /// Births: grazers, hunters.
    pub births: [u64; 2],
    /// Deaths: grazers, hunters.
    pub deaths: [u64; 2],
}
