//! `Poller`.
use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant, SystemTime};

use super::Watch;
use crate::host::note;
use crate::store_files::Store;

/// Interval between two polls of the store.
const PERIOD: Duration = Duration::from_millis(20);

/// Interval between two checks for a new set while a publication is announced.
const SHORT: Duration = Duration::from_millis(2);

/// The thread that polls the store while the App runs: it prepares new builds and writes the App's files, so that a
/// safe point never waits for a disk.
#[derive(Debug)]
pub(crate) struct Poller {
    thread: JoinHandle<()>,
    is_stopped: Arc<AtomicBool>,
}

impl Poller {
    /// Starts the thread; `None` if the system gives none, and then nothing is reloaded.
    pub(crate) fn start(watch: Watch) -> Option<Self> {
        let is_stopped = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&is_stopped);
        let started = thread::Builder::new()
            .name("keyway-reload".to_owned())
            .spawn(move || run(watch, &stopped));
        match started {
            Ok(thread) => Some(Self { thread, is_stopped }),
            Err(error) => {
                note!(Warn, "nothing will be reloaded: {error}");
                None
            }
        }
    }

    /// Makes the thread poll at once.
    pub(crate) fn wake(&self) {
        self.thread.thread().unpark();
    }

    /// Ends the thread and joins it, unless this is the thread itself.
    pub(crate) fn stop(self) {
        self.is_stopped.store(true, Ordering::Release);
        self.wake();
        if self.thread.thread().id() != thread::current().id() {
            // The thread does not panic, and a panic would leave nothing to do.
            let _ = self.thread.join();
        }
    }
}

fn run(mut watch: Watch, is_stopped: &AtomicBool) {
    while !is_stopped.load(Ordering::Acquire) {
        watch.contain(Watch::poll);
        wait(&watch.store, is_stopped);
    }
    watch.contain(Watch::end);
}

/// Waits for the next poll. While a publication is announced the wait ends as soon as the set changes, which costs
/// reading one file's time every other millisecond.
fn wait(store: &Store, is_stopped: &AtomicBool) {
    if !store.is_announced() {
        thread::park_timeout(PERIOD);
        return;
    }
    let (began, before) = (Instant::now(), modified(store));
    while began.elapsed() < PERIOD && !is_stopped.load(Ordering::Acquire) {
        let asleep = Instant::now();
        thread::park_timeout(SHORT);
        // A wake-up before the interval's end asks for a poll at once.
        if asleep.elapsed() < SHORT || modified(store) != before {
            return;
        }
    }
}

/// Modification time of the current set.
fn modified(store: &Store) -> Option<SystemTime> {
    fs::metadata(store.current_path()).ok()?.modified().ok()
}
