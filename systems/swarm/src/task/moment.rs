//! `Moment`.

use core_swarm::Settings;

use crate::cast::Cast;
use crate::grid::Grid;

/// What all tasks of a step may look at, as it was when the step began.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Moment<'s> {
    pub(crate) cast: &'s Cast,
    pub(crate) settings: Settings,
    /// Steps since the swarm was seeded.
    pub(crate) step: u64,
    pub(crate) grazers: &'s Grid,
    pub(crate) hunters: &'s Grid,
    /// How many grazers are on each patch.
    pub(crate) guests: &'s [u32],
    /// How many threads one task may use.
    pub(crate) threads: usize,
}
