//! The new events in the live report of a process.

use std::path::PathBuf;

use keyway::ReloadEvent;
use keyway::store::{LiveReport, Store};

use crate::workshop::watch::Stamp;

/// The live report of one process, read again whenever its file has another stamp.
#[derive(Debug)]
pub(super) struct LiveTail {
    store: Store,
    pid: u32,
    path: PathBuf,
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
            path: store.live_path(pid),
            stamp: None,
            last: 0,
        }
    }

    /// The events since the last call, in order. Costs one look at the file's stamp if there are none.
    pub(super) fn news(&mut self) -> Vec<ReloadEvent> {
        let stamp = Stamp::of(&self.path);
        if stamp == self.stamp {
            return Vec::new();
        }
        // A report that cannot be read now is replaced by another soon, or with the end of the App.
        let Some(report) = self.read() else {
            return Vec::new();
        };
        self.stamp = stamp;
        let mut news = report.events;
        news.retain(|event| event.number > self.last);
        self.last = news.last().map_or(self.last, |event| event.number);
        news
    }

    fn read(&self) -> Option<LiveReport> {
        self.store.live_report(self.pid).ok()
    }
}
