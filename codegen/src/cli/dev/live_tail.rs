//! The new events in the live report of a process.

use keyway::ReloadEvent;
use keyway::store::{RunId, Store};

use crate::workshop::store::running_apps;
use crate::workshop::watch::Stamp;

/// The live report of one process, read again whenever its file has another stamp.
#[derive(Debug)]
pub(super) struct LiveTail {
    store: Store,
    pid: u32,
    /// The run whose report is followed; a launched App has another one with each generation.
    run: Option<RunId>,
    stamp: Option<Stamp>,
    /// The number of the last event that was returned.
    last: u64,
}

impl LiveTail {
    /// Follows the process `pid`, from its first event.
    pub(super) fn new(store: &Store, pid: u32) -> Self {
        Self {
            store: store.clone(),
            pid,
            run: None,
            stamp: None,
            last: 0,
        }
    }

    /// The events since the last call, in order. Costs one look at the file's stamp if there are none.
    pub(super) fn news(&mut self) -> Vec<ReloadEvent> {
        let Some(run) = self.followed() else {
            return Vec::new();
        };
        let stamp = Stamp::of(&self.store.live_path(self.pid, &run));
        if stamp == self.stamp {
            return Vec::new();
        }
        // A report that cannot be read now is replaced by another soon, or with the end of the App.
        let Ok(report) = self.store.live_report(self.pid, &run) else {
            return Vec::new();
        };
        self.stamp = stamp;
        let mut news = report.events;
        news.retain(|event| event.number > self.last);
        self.last = news.last().map_or(self.last, |event| event.number);
        news
    }

    /// The run whose report is there.
    fn followed(&mut self) -> Option<RunId> {
        let is_there = |run: &RunId| self.store.live_path(self.pid, run).exists();
        if !self.run.as_ref().is_some_and(is_there) {
            let mut apps = running_apps(&self.store).into_iter();
            let found = apps.find(|(pid, _)| *pid == self.pid);
            self.run = found.map(|(_, run)| run);
        }
        self.run.clone()
    }
}
