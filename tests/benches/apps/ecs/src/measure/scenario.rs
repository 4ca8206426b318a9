//! One row of the report.
use super::{Bar, Case, Subject};

/// Something that is measured with all libraries that can do it.
pub(crate) struct Scenario {
    /// The name in the report.
    pub(crate) name: &'static str,
    /// How often the work is done in a turn.
    pub(crate) repeats: u32,
    /// What Keyway is to hold.
    pub(crate) bars: &'static [Bar],
    /// Makes the worlds.
    pub(crate) subjects: fn() -> Vec<Subject>,
}

impl Scenario {
    /// The scenario with its worlds, to be measured in so many turns.
    pub(crate) fn case(&self, rounds: usize) -> Case {
        Case {
            name: self.name.to_owned(),
            at: None,
            repeats: self.repeats,
            rounds,
            subjects: (self.subjects)(),
        }
    }
}
