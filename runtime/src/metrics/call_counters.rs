//! `CallCounters`, the calls of the functions of one Core, by thread.
use super::tally::Tally;
use crate::counting::{Shards, ThreadSlot};

/// The functions of a Core whose calls are counted, each a View and a name.
pub type CountedFunctions<'f> = [(&'f str, &'f str)];

/// The calls of the functions of a Core. Counting is wait-free, and allocates at the first call of a thread alone.
#[derive(Debug)]
pub struct CallCounters {
    core: Box<str>,
    /// View and function.
    names: Box<[(Box<str>, Box<str>)]>,
    tallies: Shards<Tally>,
}

impl CallCounters {
    /// Counters for these functions.
    #[must_use]
    pub fn new(core: &str, functions: &CountedFunctions<'_>) -> Self {
        let names = functions.iter();
        let names = names.map(|&(view, name)| (view.into(), name.into()));
        Self {
            core: core.into(),
            names: names.collect(),
            tallies: Shards::new(functions.len()),
        }
    }

    /// The counters of the function with this index for a thread; `None` if there is no such function.
    #[inline]
    pub(crate) fn tally(&self, slot: &ThreadSlot, function: usize) -> Option<&Tally> {
        self.tallies.get(slot, function)
    }

    /// Package name of the Core.
    pub(super) fn core(&self) -> &str {
        &self.core
    }

    /// View and function of each, in order.
    pub(super) fn names(&self) -> &[(Box<str>, Box<str>)] {
        &self.names
    }

    /// Whether these are the counters of these functions.
    pub(super) fn are_of(&self, functions: &CountedFunctions<'_>) -> bool {
        let names = self.names.iter().map(|(view, name)| (&**view, &**name));
        names.eq(functions.iter().copied())
    }

    /// The tallies of a function, one for each thread that has called.
    pub(super) fn of(&self, function: usize) -> impl Iterator<Item = &Tally> {
        self.tallies.of(function)
    }
}
