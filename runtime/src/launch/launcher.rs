//! `launch` and the loop around a loaded App.
use std::env;
use std::fs;
use std::io::{self, Write, stderr};
use std::path::{Path, PathBuf};
use std::process::{self, ExitCode};
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::Instant;

use super::guest::Guest;
use super::launch_error::LaunchError;
use crate::app::{Launch, Totals, Turn};
use crate::identity::RunId;
use crate::plan::Trust;
use crate::store_files::{Presence, Store, is_locked};
use crate::trust::Gate;

/// Runs the App called `app`, which is loaded from the store of this program as any module is, and returns its exit
/// code. When another build of the App becomes current, that build takes over with the state and all modules of the
/// App, or nothing changes.
///
/// This program need not know any Core, but has to be compiled as the App is: by the same compiler, with the same
/// options and version of this crate.
///
/// ```no_run
/// fn main() -> std::process::ExitCode {
///     keyway::launch("orrery")
/// }
/// ```
#[must_use]
pub fn launch(app: &str) -> ExitCode {
    launch_trusting(app, Trust::ANYONE)
}

/// Like [`launch`], for a launcher that opens the App only if one of the keys of `trust` has signed the set, with the App in it. The
/// App itself asks by the keys in its own Plan, which is too late for its own library.
///
/// ```no_run
/// use keyway::Trust;
///
/// fn main() -> std::process::ExitCode {
///     let trust = Trust {
///         keys: &["RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3"],
///         signed_only: true,
///     };
///     keyway::launch_trusting("orrery", trust)
/// }
/// ```
#[must_use]
pub fn launch_trusting(app: &str, trust: Trust) -> ExitCode {
    match Launcher::start(app, trust).and_then(Launcher::run) {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            // There is nowhere left to report that the error stream itself fails.
            let _ = writeln!(stderr(), "{error}");
            ExitCode::FAILURE
        }
    }
}

/// The loop around an App that is loaded.
#[derive(Debug)]
pub(super) struct Launcher {
    store: Store,
    /// Name of this run.
    run: RunId,
    /// The lock by which other launchers see that this one runs; `None` if the store cannot be written.
    presence: Option<Presence>,
    /// Working directory at the start, if it is text: an App may go elsewhere.
    folder: Option<String>,
    app: String,
    /// The check of each set.
    gate: Arc<Gate>,
    /// Live generation of the App.
    guest: Guest,
    /// Number of generations loaded so far, refused ones included.
    tried: u32,
    /// Thread that loads the next generation, if any.
    next: Option<JoinHandle<Result<Guest, LaunchError>>>,
    /// Whether yet another build became current meanwhile.
    is_outdated: bool,
}

impl Launcher {
    /// Loads the App's current build and begins it.
    pub(super) fn start(app: &str, trust: Trust) -> Result<Self, LaunchError> {
        let store = Store::of_this_program()?;
        remove_leftovers(&store);
        let run = RunId::random();
        let presence = Presence::take_at(lock_of(&store, &run)).ok();
        let gate = Arc::new(Gate::of_launcher(app, trust));
        let loaded = Guest::load(&store, &gate, &run, app, 1);
        let guest = loaded.map_err(|source| LaunchError::First {
            app: app.to_owned(),
            source: Box::new(source),
        })?;
        let folder = env::current_dir().ok();
        let folder = folder.and_then(|folder| folder.into_os_string().into_string().ok());
        begin(
            &guest,
            guest.launch(Totals::default(), folder.clone(), None),
        )?;
        (guest.host.take_over)(0.0)?;
        Ok(Self {
            store,
            run,
            presence,
            folder,
            app: app.to_owned(),
            gate,
            guest,
            tried: 1,
            next: None,
            is_outdated: false,
        })
    }

    /// Runs turns until the App ends and returns the exit code.
    pub(super) fn run(mut self) -> Result<u8, LaunchError> {
        let code = loop {
            match (self.guest.host.turn)()? {
                Turn::Exit(code) => break code,
                Turn::Continue => {}
                Turn::Outdated if self.next.is_some() => self.is_outdated = true,
                Turn::Outdated => self.prepare(),
            }
            if self.next.as_ref().is_some_and(JoinHandle::is_finished) {
                self.exchange()?;
            }
        };
        let ended_well = (self.guest.host.end)()?;
        let lock = lock_of(&self.store, &self.run);
        // The lock is given up but stays with copies that cannot be removed: Windows keeps what is mapped.
        if let (true, Some(presence)) = (remove_copies(&lock), self.presence.take()) {
            presence.end();
        }
        Ok(if ended_well { code } else { 101 })
    }

    /// Loads the App's current build on a thread: reading and mapping it takes longer than a frame may.
    fn prepare(&mut self) {
        self.is_outdated = false;
        self.tried += 1;
        let (store, app, generation) = (self.store.clone(), self.app.clone(), self.tried);
        let (folder, run) = (self.folder.clone(), self.run.clone());
        let gate = Arc::clone(&self.gate);
        self.next = Some(thread::spawn(move || {
            let guest = Guest::load(&store, &gate, &run, &app, generation)?;
            (guest.host.prepare)(guest.launch(Totals::default(), folder, None))?;
            Ok(guest)
        }));
    }

    /// Replaces the live generation by the loaded one, with all its modules, or changes nothing.
    fn exchange(&mut self) -> Result<(), LaunchError> {
        let Some(thread) = self.next.take() else {
            return Ok(());
        };
        let panicked = |_| Err(LaunchError::Panicked);
        let loaded = thread.join().unwrap_or_else(panicked);
        if self.is_outdated {
            self.prepare();
            return Ok(());
        }
        match loaded {
            Ok(next) => self.hand_over_to(next),
            Err(error) => self.refuse(error.to_string()),
        }
    }

    /// Reports to the live App that the next build was refused.
    fn refuse(&self, reason: String) -> Result<(), LaunchError> {
        Ok((self.guest.host.refuse)(reason)?)
    }

    fn hand_over_to(&mut self, next: Guest) -> Result<(), LaunchError> {
        let began = Instant::now();
        let state = match (self.guest.host.suspend)()? {
            Ok(state) => state,
            Err(reason) => return self.refuse(reason),
        };
        let totals = (self.guest.host.totals)()?;
        let launch = next.launch(totals, self.folder.clone(), Some(state));
        if let Err(error) = begin(&next, launch) {
            return Ok((self.guest.host.resume)(error.to_string())?);
        }
        // The old generation reported its own failure, which no longer matters.
        let _ = (self.guest.host.end)();
        (next.host.take_over)(began.elapsed().as_secs_f64() * 1e6)?;
        self.guest = next;
        Ok(())
    }
}

fn begin(guest: &Guest, launch: Launch) -> Result<(), LaunchError> {
    let begun = (guest.host.begin)(launch)?;
    begun.map_err(LaunchError::Refused)
}

/// Path of the file that a run of this launcher keeps locked.
fn lock_of(store: &Store, run: &RunId) -> PathBuf {
    let folder = store.launched_folder(process::id(), &run.to_string());
    folder.with_extension("lock")
}

/// Removes the copies of libraries beside the lock of a launcher; returns whether none is left.
fn remove_copies(lock: &Path) -> bool {
    match fs::remove_dir_all(lock.with_extension("")) {
        Ok(()) => true,
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

/// Removes the copies of libraries that launchers left behind which run no more.
fn remove_leftovers(store: &Store) {
    let entries = fs::read_dir(store.root().join("launched"));
    for entry in entries.into_iter().flatten().flatten() {
        let lock = entry.path();
        let is_lock = lock.extension().is_some_and(|end| end == "lock");
        if is_lock && is_locked(&lock) == Some(false) && remove_copies(&lock) {
            // The lock goes last: as long as it is there, the next launcher tries again.
            let _ = fs::remove_file(lock);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{lock_of, remove_copies, remove_leftovers};
    use crate::identity::RunId;
    use crate::store_files::{Presence, Store};

    #[test]
    fn the_copies_of_a_launcher_that_runs_stay_whatever_its_process_id() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::new(folder.path());
        let (ended, runs) = (RunId::random(), RunId::random());
        for run in [&ended, &runs] {
            let copies = lock_of(&store, run).with_extension("");
            fs::create_dir_all(copies).expect("the folder is writable");
        }
        fs::write(lock_of(&store, &ended), "").expect("the folder is writable");
        let presence = Presence::take_at(lock_of(&store, &runs)).expect("nobody else has it");
        remove_leftovers(&store);
        assert!(!lock_of(&store, &ended).with_extension("").exists());
        assert!(lock_of(&store, &runs).with_extension("").is_dir());
        presence.end();
        assert!(!lock_of(&store, &runs).exists());
    }

    /// A file in the place of the folder cannot be removed as a folder, as a mapped library cannot on Windows.
    #[test]
    fn the_lock_stays_with_copies_that_cannot_be_removed() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::new(folder.path());
        let lock = lock_of(&store, &RunId::random());
        assert!(remove_copies(&lock), "there are none");
        Presence::take_at(lock.clone()).expect("nobody else has it");
        let copies = lock.with_extension("");
        fs::write(&copies, "").expect("the folder is writable");
        remove_leftovers(&store);
        assert!(lock.exists() && copies.exists());
        fs::remove_file(&copies).expect("it is there");
        remove_leftovers(&store);
        assert!(!lock.exists(), "the next launcher removes both");
    }
}
