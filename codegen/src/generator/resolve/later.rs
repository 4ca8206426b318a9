//! Says whether a later candidate would do.

use std::collections::BTreeSet;

use super::catalog::{AppWishes, Catalog};
use super::result::{CoreResolution, LaterCandidate};
use super::trial::Trial;
use super::walk::Walk;
use crate::generator::discover::CrateId;

/// Tries each later suitable candidate in place of the pick, one at a time, and notes at each failed Core those with which it
/// does not fail and nothing else does either.
pub(crate) fn note_later_candidates(
    cores: &mut [CoreResolution],
    catalog: &Catalog,
    wishes: &AppWishes,
    order: &[CrateId],
) {
    let failed = failures(cores);
    if failed.is_empty() {
        return;
    }
    for later in later_candidates(cores) {
        let trial = Trial {
            core: later.core,
            system: later.candidate,
        };
        let tried = failures(&Walk::new(catalog, wishes, Some(trial)).run(order));
        if !tried.is_subset(&failed) {
            continue;
        }
        let solved = cores
            .iter_mut()
            .filter(|core| failed.contains(&core.core) && !tried.contains(&core.core));
        for core in solved {
            core.would_do.push(later);
        }
    }
}

fn failures(cores: &[CoreResolution]) -> BTreeSet<CrateId> {
    cores
        .iter()
        .filter(|core| core.binding.is_failed())
        .map(|core| core.core)
        .collect()
}

/// The candidates behind each pick that provide all required features.
fn later_candidates(cores: &[CoreResolution]) -> Vec<LaterCandidate> {
    let mut later = Vec::new();
    for core in cores {
        let Some(picked) = core.binding.system() else {
            continue;
        };
        later.extend(core.standbys.iter().map(|candidate| LaterCandidate {
            core: core.core,
            picked,
            candidate: *candidate,
        }));
    }
    later
}
