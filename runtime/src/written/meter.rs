//! `Meter`.
use std::sync::Arc;
use std::time::Instant;

use super::MeteredCall;
use crate::host::call_counters;
use crate::metrics::CallCounters;

/// Counts the calls of a Core's functions, with counters of the host.
#[derive(Debug)]
pub struct Meter(Arc<CallCounters>);

impl Meter {
    /// The counters for these functions of a Core, each a View and a name.
    #[must_use]
    pub fn new(core: &str, functions: &[(&str, &str)]) -> Self {
        Self(call_counters(core, functions))
    }

    /// Begins a call of the function with this index.
    #[must_use]
    #[inline]
    pub fn begin(&self, function: usize) -> MeteredCall<'_> {
        MeteredCall {
            counters: &self.0,
            function,
            start: Instant::now(),
            is_fault: true,
        }
    }
}
