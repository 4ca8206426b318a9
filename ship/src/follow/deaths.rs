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
    let runs = store.runs().into_iter();
    let dead = runs.filter(|(pid, run)| store.is_running(*pid, run) == Some(false));
    let dead = dead.filter(|(pid, run)| {
        let report = store.live_report(*pid, run);
        report.is_ok_and(|report| report.app == app)
    });
    dead.map(|(_, run)| String::from(run)).collect()
}

/// How many runs of the App have died since the set was offered.
pub(super) fn deaths_since(store: &Store, offered: &Offered) -> usize {
    let dead = dead_runs(store, &offered.app);
    dead.difference(&offered.dead).count()
}

/// Why a set with which the App dies is bad. If it has one build that the `good` set has not, that one must not go live again; which
/// of several is at fault cannot be told.
///
/// # Errors
/// If the store cannot be written.
pub(super) fn accuse(
    store: &Store,
    offered: &Offered,
    set: &CurrentSet,
    good: Option<&GoodSet>,
) -> Result<Refusal, ShipError> {
    let (app, deaths) = (&offered.app, deaths_since(store, offered));
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
