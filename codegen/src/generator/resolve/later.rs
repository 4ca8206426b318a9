//! Trying later candidates after a failure, and dropping standbys that could not start.

use std::collections::BTreeSet;

use super::catalog::{AppWishes, Catalog, Need};
use super::resolution::{Binding, CoreResolution, LaterCandidate, Rejection, RejectionReason};
use super::walk::Walk;
use crate::generator::discover::CrateId;

/// Tries each later suitable candidate in place of the pick, one at a time, and notes at each failed Core those
/// candidates with which neither this nor another Core fails.
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
        let tried = failures(&Walk::new(catalog, wishes, Some(later)).run(order));
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

/// Rejects standbys whose own needs the picks do not meet: a standby takes over while the App starts or runs, when no
/// other pick is possible.
pub(crate) fn keep_ready_standbys(
    cores: &mut [CoreResolution],
    catalog: &Catalog,
    wishes: &AppWishes,
) {
    for index in 0..cores.len() {
        let standbys = std::mem::take(&mut cores[index].standbys);
        for candidate in standbys {
            let needs = catalog.providers[&candidate].needs.iter();
            let unmet = needs
                .filter(|need| need.is_required())
                .find_map(|need| unmet(need, cores, catalog, wishes));
            match unmet {
                None => cores[index].standbys.push(candidate),
                Some(reason) => cores[index].rejected.push(Rejection { candidate, reason }),
            }
        }
    }
}

/// The reason why a need is not met; `None` if it is met.
pub(crate) fn unmet(
    need: &Need,
    cores: &[CoreResolution],
    catalog: &Catalog,
    wishes: &AppWishes,
) -> Option<RejectionReason> {
    let wanted = need.features.iter().map(|feature| &feature.value);
    let core = cores.iter().find(|entry| entry.core == need.core);
    let modules: Vec<CrateId> = match core.map(|core| (&core.binding, core)) {
        Some((Binding::System(system), _)) => vec![*system],
        Some((Binding::App(_), core)) => {
            let lacking = wishes.provided(core.core)?.lacks(wanted);
            let is_met = lacking.is_empty();
            return (!is_met).then_some(RejectionReason::NeedsFeatures(need.core, lacking));
        }
        Some((Binding::Plugins, core)) => core.plugins.clone(),
        Some((Binding::Pending(_) | Binding::Failed(_), _)) | None => {
            return Some(RejectionReason::NeedsCore(need.core));
        }
    };
    let lacking = modules
        .into_iter()
        .map(|module| catalog.providers[&module].lacks(wanted.clone()))
        .find(|lacking| !lacking.is_empty())?;
    Some(RejectionReason::NeedsFeatures(need.core, lacking))
}
