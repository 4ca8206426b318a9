//! How a cost grows.
use ecs_report::Figure;

use super::{Case, Subject};

/// Something that is measured at several sizes.
pub(crate) struct Growth {
    /// The name in the report.
    pub(crate) name: &'static str,
    /// What the sizes count.
    pub(crate) axis: &'static str,
    /// What the time is for.
    pub(crate) unit: &'static str,
    /// The sizes.
    pub(crate) points: &'static [u64],
    /// How many of what the time is for a turn does at a size.
    pub(crate) work: fn(u64) -> u64,
    /// How often the work is done in a turn, so that even the smallest size takes longer than the clock's step.
    pub(crate) repeats: fn(u64) -> u32,
    /// Makes the worlds of a size.
    pub(crate) subjects: fn(u64) -> Vec<Subject>,
}

/// As many entities as all turns of a library together work on, roughly, before the number of turns is cut.
const ENOUGH: u64 = 5_000_000;

/// Fewer turns than this would have no middle.
const FEWEST: u64 = 3;

impl Growth {
    /// Measures one size, with so many turns at most.
    ///
    /// # Errors
    /// As [`Case::measure`].
    pub(crate) fn measure(&self, at: u64, most: usize) -> Result<Vec<Figure>, String> {
        let rounds = (ENOUGH / at).max(FEWEST).min(most as u64);
        let case = Case {
            name: self.name.to_owned(),
            at: Some(at),
            repeats: (self.repeats)(at),
            rounds: rounds as usize,
            subjects: (self.subjects)(at),
        };
        let mut figures = case.measure()?;
        for figure in &mut figures {
            figure.nanoseconds /= (self.work)(at) as f64;
        }
        Ok(figures)
    }
}
