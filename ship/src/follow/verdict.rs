//! `Verdict` and `verdict`.

use std::collections::BTreeMap;

use keyway::store::{CurrentSet, Digest, LiveReport, Store};
use keyway::{ModuleState, ReloadEvent, ReloadStep};

use super::refusal::Refusal;

/// What the Apps that run with a store have made of its current set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// One of them has refused it, or one of its builds must not go live again; with the reason.
    Bad(Refusal),
    /// All of them run with it.
    Taken,
    /// They run with another one, and have not said why.
    Waiting,
    /// None of them runs.
    Nobody,
}

/// What the Apps called `app` have made of `set`, which was made current after the events that `before` counts for each run.
///
/// Times are of no use here: a clock that was put back would hide a refusal.
pub(super) fn verdict(
    store: &Store,
    app: &str,
    set: &CurrentSet,
    before: &BTreeMap<String, u64>,
) -> Verdict {
    if let Some(reason) = quarantined(store, set) {
        return Verdict::Bad(reason);
    }
    let reports = reports(store, app);
    let reason = |report: &LiveReport| {
        let run = String::from(report.run.clone());
        refusal(report, set, before.get(&run).copied().unwrap_or(0))
    };
    if let Some(reason) = reports.iter().find_map(reason) {
        return Verdict::Bad(reason);
    }
    match reports.as_slice() {
        [] => Verdict::Nobody,
        all if all.iter().all(|report| runs_with(report, set)) => Verdict::Taken,
        _ => Verdict::Waiting,
    }
}

/// The live reports of the Apps called `app` that run with the store.
pub(super) fn reports(store: &Store, app: &str) -> Vec<LiveReport> {
    let runs = store.runs().into_iter();
    let runs = runs.filter(|(pid, run)| store.is_running(*pid, run) != Some(false));
    // A report that cannot be read is being replaced, or of another version.
    let reports = runs.filter_map(|(pid, run)| store.live_report(pid, &run).ok());
    reports.filter(|report| report.app == app).collect()
}

/// The number of the latest event of each run.
pub(super) fn events(reports: &[LiveReport]) -> BTreeMap<String, u64> {
    let latest = |report: &LiveReport| report.events.last().map_or(0, |event| event.number);
    let entry = |report: &LiveReport| (String::from(report.run.clone()), latest(report));
    reports.iter().map(entry).collect()
}

/// Why a build of the set must not go live again. A quarantine that cannot be read says nothing.
pub(super) fn quarantined(store: &Store, set: &CurrentSet) -> Option<Refusal> {
    let quarantine = store.quarantine().ok()?;
    let mut modules = set.modules.iter();
    modules.find_map(|(module, digest)| {
        let found = quarantine.find(module, digest)?;
        Some(Refusal {
            of: module.clone(),
            reason: format!("build {}: {}", digest.short(), found.reason),
        })
    })
}

/// Why the App has not kept the set, if an event after the one with the number `before`, or the state of a module, says so.
fn refusal(report: &LiveReport, set: &CurrentSet, before: u64) -> Option<Refusal> {
    let is_of_set = |module: &str, digest: Option<&Digest>| match digest {
        Some(digest) => set.modules.get(module) == Some(digest),
        // The set as a whole, or a module that it lacks.
        None => true,
    };
    let is_against = |event: &ReloadEvent| match event.step {
        ReloadStep::Refused | ReloadStep::Aborted => {
            is_of_set(&event.module, event.digest.as_ref())
        }
        // Its digest is that of the build which runs again.
        ReloadStep::RolledBack => {
            let wanted = set.modules.get(&event.module);
            wanted.is_some() && wanted != event.digest.as_ref()
        }
        _ => false,
    };
    let mut later = report.events.iter().filter(|event| event.number > before);
    if let Some(event) = later.find(|event| is_against(event)) {
        let reason = event.reason.clone();
        let reason = reason.unwrap_or_else(|| event.step.to_string());
        let of = event.module.clone();
        return Some(Refusal { of, reason });
    }
    let faulted = report.modules.iter().find(|module| {
        module.state == ModuleState::Faulted
            && module.digest.is_some()
            && is_of_set(&module.name, module.digest.as_ref())
    });
    faulted.map(|module| Refusal {
        of: module.name.clone(),
        reason: module.reason.as_deref().unwrap_or("faulted").to_owned(),
    })
}

/// Whether each module of the set that lives in the App has the digest of the set.
fn runs_with(report: &LiveReport, set: &CurrentSet) -> bool {
    let live = report
        .modules
        .iter()
        .filter(|module| module.state.is_live());
    let mut pairs = live.filter_map(|module| Some((module, set.modules.get(&module.name)?)));
    pairs.all(|(module, digest)| module.digest.as_ref() == Some(digest))
}
