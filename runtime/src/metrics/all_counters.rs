//! `AllCounters`, the counters of all Cores of a process.
use std::sync::{Arc, Mutex, PoisonError};

use super::exposition::exposition;
use super::{CallCounters, CountedFunctions};

/// The counters of each Core that a layer `metrics` stands in front of.
#[derive(Debug)]
pub(crate) struct AllCounters(Mutex<Vec<Arc<CallCounters>>>);

impl AllCounters {
    pub(crate) const fn new() -> Self {
        Self(Mutex::new(Vec::new()))
    }

    /// The counters of a Core. They are those that are there already, unless the Core has other functions now: then they begin
    /// anew.
    pub(crate) fn of(&self, core: &str, functions: &CountedFunctions<'_>) -> Arc<CallCounters> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let place = all.iter().position(|own| own.core() == core);
        if let Some(known) = place.and_then(|place| all.get(place))
            && known.are_of(functions)
        {
            return Arc::clone(known);
        }
        let counters = Arc::new(CallCounters::new(core, functions));
        match place.and_then(|place| all.get_mut(place)) {
            Some(known) => *known = Arc::clone(&counters),
            None => all.push(Arc::clone(&counters)),
        }
        counters
    }

    /// The counters as Prometheus reads them.
    pub(crate) fn exposition(&self) -> String {
        exposition(&self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::AllCounters;

    #[test]
    fn a_new_build_goes_on_with_the_counters_of_its_core() {
        let all = AllCounters::new();
        let first = all.of("core-a", &[("AView", "a")]);
        let other = all.of("core-b", &[("AView", "a")]);
        assert!(!Arc::ptr_eq(&first, &other));
        assert!(Arc::ptr_eq(&first, &all.of("core-a", &[("AView", "a")])));
        let changed = all.of("core-a", &[("AView", "b")]);
        assert!(!Arc::ptr_eq(&first, &changed));
        let lines = all.exposition();
        let of = |core: &str| lines.matches(&format!("_total{{core=\"{core}\"")).count();
        assert_eq!((of("core-a"), of("core-b")), (3, 3));
    }
}
