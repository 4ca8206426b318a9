//! `ModuleMetrics`.

use std::collections::BTreeMap;

use keyway::store::{CurrentSet, LiveReport};

/// What a follower knows of one module.
#[derive(Clone, Debug, Default)]
pub(in crate::follow) struct ModuleMetrics {
    /// Digest of the build in the current set; empty if it has none.
    pub(in crate::follow) digest: String,
    /// Whether each App that runs has that build live.
    pub(in crate::follow) is_live: bool,
    /// Calls that faulted, of the live generations of the Apps that run.
    pub(in crate::follow) faults: u64,
    /// Sets that were not kept for it.
    pub(in crate::follow) refusals: u64,
}

impl ModuleMetrics {
    /// Brings what is known of all modules up to date.
    pub(in crate::follow) fn update(
        all: &mut BTreeMap<String, Self>,
        set: &CurrentSet,
        reports: &[LiveReport],
    ) {
        all.retain(|name, module| set.modules.contains_key(name) || module.refusals > 0);
        for module in all.values_mut() {
            let refusals = module.refusals;
            *module = Self {
                refusals,
                ..Self::default()
            };
        }
        for (name, digest) in &set.modules {
            let rows = reports.iter().flat_map(|report| &report.modules);
            let rows: Vec<_> = rows.filter(|row| row.name == *name).collect();
            let is_live = |row: &&&keyway::store::LiveModule| {
                row.state.is_live() && row.digest.as_ref() == Some(digest)
            };
            let module = all.entry(name.clone()).or_default();
            module.digest = digest.to_string();
            module.is_live = !rows.is_empty() && rows.iter().filter(is_live).count() == rows.len();
            module.faults = rows.iter().map(|row| row.faults).sum();
        }
    }
}
