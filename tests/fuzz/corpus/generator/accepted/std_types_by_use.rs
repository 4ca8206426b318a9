//! Types of std under the names that `use` gives them.
#[rustfmt::skip]
pub mod generated;

use std::collections::{self, BTreeSet, VecDeque};
use std::ops::RangeInclusive;
use std::time::{self, Duration};

/// Times and collections by their paths.
#[keyway::model]
pub struct Calendar {
    /// Lengths by name.
    pub spans: collections::BTreeMap<String, Duration>,
    /// Begin and end.
    pub open: (time::Duration, RangeInclusive<u32>),
    /// Days, each once.
    pub days: BTreeSet<u16>,
    /// What comes next.
    pub queue: VecDeque<Option<Duration>>,
}
