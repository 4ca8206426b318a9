//! Decides which of the suitable candidates can stand by.

use super::catalog::{Catalog, Need};
use super::result::{Binding, CoreResolution, Rejection, RejectionReason};
use crate::generator::discover::CrateId;

/// Moves those standbys among the rejected whose own needs are not met by what was picked: a standby takes over while the App
/// starts or runs, when nothing else can be picked for its sake.
pub(crate) fn keep_ready_standbys(cores: &mut [CoreResolution], catalog: &Catalog) {
    for index in 0..cores.len() {
        let standbys = std::mem::take(&mut cores[index].standbys);
        for candidate in standbys {
            let needs = catalog.providers[&candidate].needs.iter();
            let unmet = needs
                .filter(|need| need.is_required())
                .find_map(|need| unmet(need, cores, catalog));
            match unmet {
                None => cores[index].standbys.push(candidate),
                Some(reason) => cores[index].rejected.push(Rejection { candidate, reason }),
            }
        }
    }
}

/// Why the need is not met, if it is not.
pub(crate) fn unmet(
    need: &Need,
    cores: &[CoreResolution],
    catalog: &Catalog,
) -> Option<RejectionReason> {
    let core = cores.iter().find(|entry| entry.core == need.core);
    let modules: Vec<CrateId> = match core.map(|core| (&core.binding, core)) {
        Some((Binding::System(system), _)) => vec![*system],
        Some((Binding::Plugins, core)) => core.plugins.clone(),
        Some((Binding::Pending(_) | Binding::Failed(_), _)) | None => {
            return Some(RejectionReason::NeedsCore(need.core));
        }
    };
    let wanted = need.features.iter().map(|feature| &feature.value);
    let lacking = modules
        .into_iter()
        .map(|module| catalog.providers[&module].lacks(wanted.clone()))
        .find(|lacking| !lacking.is_empty())?;
    Some(RejectionReason::NeedsFeatures(need.core, lacking))
}
