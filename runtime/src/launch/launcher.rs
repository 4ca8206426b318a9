//! The loop around an App that is loaded.
use std::fs;
use std::path::Path;
use std::thread::{self, JoinHandle};
use std::time::Instant;

use super::guest::Guest;
use crate::app::{Books, Turn};
use crate::fault::Outcome;
use crate::store::Store;

/// The loop around an App that is loaded.
#[derive(Debug)]
pub(super) struct Launcher {
    store: Store,
    app: String,
    /// What runs.
    guest: Guest,
    /// Generations that were tried.
    tried: u32,
    /// The one that is loaded in the background, to take over.
    next: Option<JoinHandle<Result<Guest, String>>>,
    /// Whether there is a newer one than that.
    is_outrun: bool,
}

impl Launcher {
    /// Loads the App and has it begin.
    pub(super) fn start(app: &str) -> Result<Self, String> {
        let store = Store::of_this_program().map_err(|error| error.to_string())?;
        remove_leftovers(&store);
        let loaded = Guest::load(&store, app, 1);
        let guest = loaded.map_err(|reason| format!("{app}: {reason}"))?;
        begin(&guest, Books::default(), None)?;
        told((guest.host.live)(0.0))?;
        Ok(Self {
            store,
            app: app.to_owned(),
            guest,
            tried: 1,
            next: None,
            is_outrun: false,
        })
    }

    /// Runs it to its end and gives the exit code.
    pub(super) fn run(mut self) -> Result<u8, String> {
        let code = loop {
            match told((self.guest.host.turn)())? {
                Turn::Exit(code) => break code,
                Turn::Continue => {}
                Turn::Outdated if self.next.is_some() => self.is_outrun = true,
                Turn::Outdated => self.prepare(),
            }
            if self.next.as_ref().is_some_and(JoinHandle::is_finished) {
                self.exchange()?;
            }
        };
        let ended_well = told((self.guest.host.end)())?;
        // What is left is removed by the next launcher.
        let _ = fs::remove_dir_all(self.store.launched_folder(std::process::id()));
        Ok(if ended_well { code } else { 101 })
    }

    /// Loads what is current in the background: reading and mapping it takes longer than a frame may.
    fn prepare(&mut self) {
        self.is_outrun = false;
        self.tried += 1;
        let (store, app, generation) = (self.store.clone(), self.app.clone(), self.tried);
        self.next = Some(thread::spawn(move || {
            let guest = Guest::load(&store, &app, generation)?;
            told((guest.host.prepare)(guest.launch(Books::default(), None)))?;
            Ok(guest)
        }));
    }

    /// Lets what was loaded take over, with all its modules, or nothing.
    fn exchange(&mut self) -> Result<(), String> {
        let Some(thread) = self.next.take() else {
            return Ok(());
        };
        let panicked = |_| Err("it panicked while it was loaded".to_owned());
        let loaded = thread.join().unwrap_or_else(panicked);
        if self.is_outrun {
            self.prepare();
            return Ok(());
        }
        match loaded {
            Ok(next) => self.hand_over_to(next),
            Err(reason) => told((self.guest.host.refused)(reason)),
        }
    }

    fn hand_over_to(&mut self, next: Guest) -> Result<(), String> {
        let began = Instant::now();
        let state = match told((self.guest.host.hand_over)())? {
            Ok(state) => state,
            Err(reason) => return told((self.guest.host.refused)(reason)),
        };
        let books = told((self.guest.host.books)())?;
        if let Err(reason) = begin(&next, books, Some(state)) {
            return told((self.guest.host.go_on)(reason));
        }
        // Whatever goes wrong at its end has been said and hurts nobody any more.
        let _ = told((self.guest.host.end)());
        told((next.host.live)(began.elapsed().as_secs_f64() * 1e6))?;
        self.guest = next;
        Ok(())
    }
}

fn begin(guest: &Guest, books: Books, state: Option<Vec<u8>>) -> Result<(), String> {
    told((guest.host.begin)(guest.launch(books, state)))?
}

/// A Fault of the App's copy of this crate as text.
fn told<T>(outcome: Outcome<T>) -> Result<T, String> {
    outcome.map_err(|fault| fault.to_string())
}

/// Removes the copies of launchers that are gone without having done so.
fn remove_leftovers(store: &Store) {
    let is_known = Path::new("/proc/self").exists();
    let folders = fs::read_dir(store.root().join("launched"));
    for folder in folders.into_iter().flatten().flatten() {
        let process = Path::new("/proc").join(folder.file_name());
        if is_known && !process.exists() {
            // It is only untidy to leave it.
            let _ = fs::remove_dir_all(folder.path());
        }
    }
}
