//! `Verdict` and `verdict`.

use keyway::store::{CurrentSet, LiveReport, Store};
use keyway::{ModuleState, ReloadStep};

/// What the Apps that run with a store have made of its current set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// One of them has refused it, or one of its builds must not go live again; with the reason.
    Bad(String),
    /// All of them run with it.
    Taken,
    /// They run with another one, and have not said why.
    Waiting,
    /// None of them runs.
    Nobody,
}

/// What the Apps called `app` have made of `set`, which was made current at the time `since` in milliseconds since 1970.
pub(super) fn verdict(store: &Store, app: &str, set: &CurrentSet, since: u64) -> Verdict {
    if let Some(reason) = quarantined(store, set) {
        return Verdict::Bad(reason);
    }
    let runs = store.runs().into_iter();
    let runs = runs.filter(|(pid, run)| store.is_running(*pid, run) != Some(false));
    // A report that cannot be read is being replaced, or of another version.
    let reports = runs.filter_map(|(pid, run)| store.live_report(pid, &run).ok());
    let reports: Vec<_> = reports.filter(|report| report.app == app).collect();
    if let Some(reason) = reports
        .iter()
        .find_map(|report| refusal(report, set, since))
    {
        return Verdict::Bad(reason);
    }
    match reports.as_slice() {
        [] => Verdict::Nobody,
        all if all.iter().all(|report| runs_with(report, set)) => Verdict::Taken,
        _ => Verdict::Waiting,
    }
}

/// Why a build of the set must not go live again. A quarantine that cannot be read says nothing.
pub(super) fn quarantined(store: &Store, set: &CurrentSet) -> Option<String> {
    let quarantine = store.quarantine().ok()?;
    let mut modules = set.modules.iter();
    modules.find_map(|(module, digest)| {
        let found = quarantine.find(module, digest)?;
        Some(format!("{module} {}: {}", digest.short(), found.reason))
    })
}

/// Why the App has refused the set, or has lost a module with it.
fn refusal(report: &LiveReport, set: &CurrentSet, since: u64) -> Option<String> {
    let is_of_set = |module: &str, digest| match digest {
        Some(digest) => set.modules.get(module) == Some(digest),
        // The set as a whole, or a module that it lacks.
        None => true,
    };
    let refused = report.events.iter().find(|event| {
        event.step == ReloadStep::Refused
            && event.at >= since
            && is_of_set(&event.module, event.digest.as_ref())
    });
    if let Some(event) = refused {
        let reason = event.reason.as_deref().unwrap_or("refused");
        return Some(format!("{}: {reason}", event.module));
    }
    let faulted = report.modules.iter().find(|module| {
        module.state == ModuleState::Faulted
            && module.digest.is_some()
            && is_of_set(&module.name, module.digest.as_ref())
    });
    faulted.map(|module| {
        let reason = module.reason.as_deref().unwrap_or("faulted");
        format!("{}: {reason}", module.name)
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
