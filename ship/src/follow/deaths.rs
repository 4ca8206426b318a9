//! `dead_runs`, `deaths_since` and `accuse`: an App that dies again and again with a set.

use std::collections::BTreeSet;

use keyway::store::{CurrentSet, QuarantinedBuild, Store};

use super::clock::now;
use super::good_set::GoodSet;
use super::offered::Offered;
use super::refusal::Refusal;
use crate::ship_error::ShipError;

/// The runs of Apps called `app` that have ended without shutting down: each has left its report.
pub(super) fn dead_runs(store: &Store, app: &str) -> BTreeSet<String> {
    dead_beside(store, app, &BTreeSet::new())
}

/// As [`dead_runs`], without those that are `known`: their reports are not read again.
fn dead_beside(store: &Store, app: &str, known: &BTreeSet<String>) -> BTreeSet<String> {
    let runs = store.runs().into_iter();
    let dead = runs.filter(|(_, run)| !known.contains(&run.to_string()));
    let dead = dead.filter(|(pid, run)| store.is_running(*pid, run) == Some(false));
    let dead = dead.filter(|(pid, run)| {
        let report = store.live_report(*pid, run);
        report.is_ok_and(|report| report.app == app)
    });
    dead.map(|(_, run)| String::from(run)).collect()
}

/// How many runs of the App have died since the set was offered.
pub(super) fn deaths_since(store: &Store, offered: &Offered) -> usize {
    dead_beside(store, &offered.app, &offered.dead).len()
}

/// Why a set with which the App has died so many times is bad. If it has one build that the `good` set has not, that one must not go live again; which
/// of several is at fault cannot be told.
///
/// # Errors
/// If the store cannot be written.
pub(super) fn accuse(
    store: &Store,
    (offered, deaths): (&Offered, usize),
    set: &CurrentSet,
    good: Option<&GoodSet>,
) -> Result<Refusal, ShipError> {
    let app = &offered.app;
    let reason = format!("{app} has died {deaths} times since the set was made current");
    let good: Option<CurrentSet> = good.and_then(|good| toml::from_str(&good.text).ok());
    let good = good.unwrap_or_else(|| set.clone());
    let modules = set.modules.iter();
    let news: Vec<_> = modules
        .filter(|(module, digest)| good.modules.get(*module) != Some(*digest))
        .collect();
    let [(module, digest)] = news[..] else {
        let of = app.clone();
        return Ok(Refusal { of, reason });
    };
    let build = QuarantinedBuild {
        module: module.clone(),
        digest: digest.clone(),
        reason: reason.clone(),
        at: now(),
    };
    store.change_quarantine(|list| list.add(build))?;
    let of = module.clone();
    Ok(Refusal { of, reason })
}
