//! The thread that looks at the store while the App runs.
use std::fs;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Weak};
use std::thread::{self, JoinHandle};
use std::time::{Instant, SystemTime};

use super::prepare::{PERIOD, SHORT};
use super::registry::Registry;
use super::watch::Watch;
use crate::store::Store;

/// The thread that looks at the store while the App runs: what is new there is prepared on it, and what the App writes
/// there is written by it, so that a safe point never waits for a disk.
#[derive(Debug)]
pub(super) struct Poller {
    thread: JoinHandle<()>,
    is_stopped: Arc<AtomicBool>,
}

impl Poller {
    /// Starts it; `None` if the system gives no thread, and then nothing is reloaded.
    pub(super) fn start(registry: &Arc<Registry>, store: Store, set: String) -> Option<Self> {
        let is_stopped = Arc::new(AtomicBool::new(false));
        let (registry, stopped) = (Arc::downgrade(registry), Arc::clone(&is_stopped));
        let started = thread::Builder::new()
            .name("keyway-reload".to_owned())
            .spawn(move || look(&registry, &store, Watch::new(set), &stopped));
        match started {
            Ok(thread) => Some(Self { thread, is_stopped }),
            Err(error) => {
                log::warn!(target: "keyway", "nothing will be reloaded: {error}");
                None
            }
        }
    }

    /// Makes it look at once.
    pub(super) fn wake(&self) {
        self.thread.thread().unpark();
    }

    /// Ends it and waits for that, unless this is the thread itself.
    pub(super) fn stop(self) {
        self.is_stopped.store(true, Ordering::Release);
        self.wake();
        if self.thread.thread().id() != thread::current().id() {
            // It does not panic, and if it did nothing were left to do.
            let _ = self.thread.join();
        }
    }
}

fn look(registry: &Weak<Registry>, store: &Store, mut watch: Watch, is_stopped: &AtomicBool) {
    while !is_stopped.load(Ordering::Acquire) {
        let Some(registry) = registry.upgrade() else {
            break;
        };
        watch.look(&registry, store);
        drop(registry);
        wait(store, is_stopped);
    }
    if let Some(registry) = registry.upgrade() {
        watch.end(&registry, store);
    }
    // Nobody asks for the report of a process that has ended.
    let _ = fs::remove_file(store.live_path(std::process::id()));
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
