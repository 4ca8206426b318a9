//! The App's side of a launcher.
use super::running::{begin, end, turn};
use super::{HostView, Launch, Turn, Views};
use crate::descriptor::Module;
use crate::fault::{Outcome, guard};
use crate::private::Origin;
use crate::registry::{self, StartError};

/// In whose name faults of this crate itself are reported.
static ORIGIN: Origin = Origin::new("keyway");

/// The part of an App's [`HostView`] that is the same for all; the rest comes from generated code.
pub const HOST: HostView = HostView {
    live: |pause| {
        guard(&ORIGIN, "HostView.live", || {
            registry::live(pause);
            Ok(())
        })
    },
    hand_over: || guard(&ORIGIN, "HostView.hand_over", || Ok(registry::hand_over())),
    go_on: |reason| {
        guard(&ORIGIN, "HostView.go_on", || {
            registry::go_on(reason);
            Ok(())
        })
    },
    refused: |reason| {
        guard(&ORIGIN, "HostView.refused", || {
            registry::refused(reason);
            Ok(())
        })
    },
    books: || guard(&ORIGIN, "HostView.books", || Ok(registry::books())),
    ..HostView::__KEYWAY_FAULTED
};

/// `HostView.prepare` of an App.
pub fn host_prepare(start: fn() -> Result<(), StartError>, launch: Launch) -> Outcome<()> {
    guard(&ORIGIN, "HostView.prepare", || {
        registry::to_prepare(launch);
        // What is wrong is said when it begins.
        let _ = start();
        Ok(())
    })
}

/// `HostView.begin` of an App.
pub fn host_begin(
    start: fn() -> Result<(), StartError>,
    app: &'static Module,
    launch: Launch,
) -> Outcome<Result<(), String>> {
    guard(&ORIGIN, "HostView.begin", || {
        registry::launched(launch);
        Ok(begin(start, app).map_err(|(_, message)| message))
    })
}

/// `HostView.turn` of an App.
pub fn host_turn(app: &'static Module, views: &'static Views) -> Outcome<Turn> {
    guard(&ORIGIN, "HostView.turn", || Ok(turn(app, views)))
}

/// `HostView.end` of an App.
pub fn host_end(app: &'static Module) -> Outcome<bool> {
    guard(&ORIGIN, "HostView.end", || {
        Ok(registry::at_work(|| end(app)))
    })
}
