//! The thread that looks at the store while the App runs.
use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant, SystemTime};

use super::Watch;
use crate::store_files::Store;

/// How often the store is looked at.
const PERIOD: Duration = Duration::from_millis(20);

/// How often it is looked at whether there is another set, while one is announced.
const SHORT: Duration = Duration::from_millis(2);

/// The thread that looks at the store while the App runs: what is new there is prepared on it, and what the App writes
/// there is written by it, so that a safe point never waits for a disk.
#[derive(Debug)]
pub(crate) struct Poller {
    thread: JoinHandle<()>,
    is_stopped: Arc<AtomicBool>,
}

impl Poller {
    /// Starts it; `None` if the system gives no thread, and then nothing is reloaded.
    pub(crate) fn start(watch: Watch) -> Option<Self> {
        let is_stopped = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&is_stopped);
        let started = thread::Builder::new()
            .name("keyway-reload".to_owned())
            .spawn(move || look(watch, &stopped));
        match started {
            Ok(thread) => Some(Self { thread, is_stopped }),
            Err(error) => {
                log::warn!(target: "keyway", "nothing will be reloaded: {error}");
                None
            }
        }
    }

    /// Makes it look at once.
    pub(crate) fn wake(&self) {
        self.thread.thread().unpark();
    }

    /// Ends it and waits for that, unless this is the thread itself.
    pub(crate) fn stop(self) {
        self.is_stopped.store(true, Ordering::Release);
        self.wake();
        if self.thread.thread().id() != thread::current().id() {
            // It does not panic, and if it did nothing were left to do.
            let _ = self.thread.join();
        }
    }
}

fn look(mut watch: Watch, is_stopped: &AtomicBool) {
    while !is_stopped.load(Ordering::Acquire) {
        watch.look();
        wait(&watch.store, is_stopped);
    }
    watch.end();
    // Nobody asks for the report of a process that has ended.
    let _ = fs::remove_file(watch.store.live_path(std::process::id()));
}

/// Waits for the next look. While a publication is announced it comes as soon as there is another set, for the price of one
/// look at a file's time every other millisecond.
fn wait(store: &Store, is_stopped: &AtomicBool) {
    if !store.is_announced() {
        thread::park_timeout(PERIOD);
        return;
    }
    let (began, before) = (Instant::now(), written(store));
    while began.elapsed() < PERIOD && !is_stopped.load(Ordering::Acquire) {
        let asleep = Instant::now();
        thread::park_timeout(SHORT);
        // Whoever wakes it wants a look at once.
        if asleep.elapsed() < SHORT || written(store) != before {
            return;
        }
    }
}

/// When the current set was written.
fn written(store: &Store) -> Option<SystemTime> {
    fs::metadata(store.current_path()).ok()?.modified().ok()
}
