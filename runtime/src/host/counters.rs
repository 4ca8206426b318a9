//! `metrics`, and the counters behind it.
use std::sync::Arc;

use super::attached;
use crate::metrics::{AllCounters, CallCounters, CountedFunctions};

/// Those of this program; nobody reads those of a loaded module's copy of the runtime.
static COUNTERS: AllCounters = AllCounters::new();

/// The calls that were counted so far, as Prometheus reads them: for each function of each Core that a layer with
/// `generated = { layer = "metrics" }` stands in front of, `keyway_calls_total`, `keyway_faults_total` and the histogram
/// `keyway_call_duration_seconds`, with the labels `core`, `view` and `function`. Empty without such a layer.
///
/// The text format has the version 0.0.4. An App's HTTP server returns it, with the content type `text/plain; version=0.0.4`. In a
/// loaded module this is the text of its host.
///
/// ```
/// // No layer counts here.
/// assert_eq!(keyway::metrics(), "");
/// ```
#[must_use]
pub fn metrics() -> String {
    match attached() {
        Some(attachment) => (attachment.services.metrics)(),
        None => COUNTERS.exposition(),
    }
}

/// The counters of the functions of a Core, each a View and a name; in a loaded module those of its host.
pub(crate) fn call_counters(core: &str, functions: &CountedFunctions<'_>) -> Arc<CallCounters> {
    match attached() {
        Some(attachment) => (attachment.services.call_counters)(core, functions),
        None => COUNTERS.of(core, functions),
    }
}
