//! `Meter`.
use std::sync::Arc;
use std::time::Instant;

use super::MeteredCall;
use crate::host::call_counters;
use crate::metrics::{CallCounters, CountedFunctions};

/// Counts the calls of a Core's functions, with counters of the host.
#[derive(Debug)]
pub struct Meter(Arc<CallCounters>);

impl Meter {
    /// The counters for these functions of a Core, each a View and a name.
    #[must_use]
    pub fn new(core: &str, functions: &CountedFunctions<'_>) -> Self {
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

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use super::Meter;
    use crate::host::metrics;

    #[test]
    fn a_panic_that_goes_through_a_layer_is_a_fault() {
        let meter = Meter::new("core-of-this-test", &[("AView", "a")]);
        meter.begin(0).end(false);
        let call = || {
            let _call = meter.begin(0);
            panic!("as in a static build");
        };
        assert!(catch_unwind(AssertUnwindSafe(call)).is_err());
        let text = metrics();
        let of = "{core=\"core-of-this-test\",view=\"AView\",function=\"a\"}";
        assert!(
            text.contains(&format!("keyway_calls_total{of} 2\n")),
            "{text}"
        );
        assert!(
            text.contains(&format!("keyway_faults_total{of} 1\n")),
            "{text}"
        );
    }
}
