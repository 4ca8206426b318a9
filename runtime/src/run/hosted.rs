//! The App's side of a launcher: the functions behind `HostView`.
use super::run::{begin, end, turn};
use crate::app::{HostView, Launch, Turn, Views};
use crate::fault::{Origin, Outcome, guard};
use crate::module::Module;
use crate::registry::{self, Start, StartError};

/// Origin of Faults of this crate itself.
static ORIGIN: Origin = Origin::new("keyway");

/// The part of an App's [`HostView`] that is the same for all; the rest comes from generated code.
pub const HOST: HostView = HostView {
    take_over: |pause| guard(&ORIGIN, "HostView.take_over", || registry::take_over(pause)),
    suspend: || {
        guard(&ORIGIN, "HostView.suspend", || {
            Ok(registry::suspend().map_err(|error| error.to_string()))
        })
    },
    resume: |reason| {
        guard(&ORIGIN, "HostView.resume", || {
            registry::resume(reason);
            Ok(())
        })
    },
    refuse: |reason| {
        guard(&ORIGIN, "HostView.refuse", || {
            registry::refuse(reason);
            Ok(())
        })
    },
    totals: || guard(&ORIGIN, "HostView.totals", || Ok(registry::totals())),
    ..HostView::__KEYWAY_FAULTED
};

/// `HostView.prepare` of an App.
pub fn host_prepare(start: fn(Start) -> Result<(), StartError>, launch: Launch) -> Outcome<()> {
    guard(&ORIGIN, "HostView.prepare", || {
        // `begin` meets the same error and reports it.
        let _ = start(Start::Prepare(launch));
        Ok(())
    })
}

/// `HostView.begin` of an App.
pub fn host_begin(
    start: fn(Start) -> Result<(), StartError>,
    app: &'static Module,
    launch: Launch,
) -> Outcome<Result<(), String>> {
    guard(&ORIGIN, "HostView.begin", || {
        let start = || start(Start::Launched(launch));
        Ok(begin(start, app).map_err(|error| error.to_string()))
    })
}

/// `HostView.turn` of an App.
pub fn host_turn(app: &'static Module, views: &'static Views) -> Outcome<Turn> {
    guard(&ORIGIN, "HostView.turn", || Ok(turn(app, views)))
}

/// `HostView.end` of an App.
pub fn host_end(app: &'static Module) -> Outcome<bool> {
    guard(&ORIGIN, "HostView.end", || {
        Ok(registry::at_safe_point(|| end(app)))
    })
}
