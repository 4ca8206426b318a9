//! Paths, reading and writing of the files that a running App and its tools exchange.
use std::collections::BTreeSet;
use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use serde::Serialize;

use super::control::{ControlAnswer, ControlRequest};
use super::manifests::Manifest;
use super::store::read;
use super::{LiveReport, Quarantine, Store, StoreError, TraceReport};
use crate::file::{claim, write_whole};
use crate::identity::{Digest, RunId};
use crate::text::in_one_line;

/// Attempts to lock the quarantine, 10 ms apart: whoever has the lock writes one small file.
const MOST_ATTEMPTS: u32 = 100;

impl Store {
    /// Lifetime of an announcement: its writer may have ended without removing it.
    pub const ANNOUNCED: Duration = Duration::from_secs(30);

    /// Path of the folder of live reports.
    #[must_use]
    pub fn live_folder(&self) -> PathBuf {
        self.root().join("live")
    }

    /// Path of the live report of one run of an App, in the process `pid`.
    #[must_use]
    pub fn live_path(&self, pid: u32, run: &RunId) -> PathBuf {
        self.live_folder().join(format!("{pid}-{run}.toml"))
    }

    /// Path of the list of builds that one run of an App has mapped, the live ones and those for a rollback among them: their files
    /// must stay in the store. A line is a digest; the App adds a line for each build that it maps and removes the file at its end.
    #[must_use]
    pub fn mapped_path(&self, pid: u32, run: &RunId) -> PathBuf {
        self.live_folder().join(format!("{pid}-{run}.mapped"))
    }

    /// Process id and run of each live report in the store, stale ones included, sorted.
    #[must_use]
    pub fn runs(&self) -> Vec<(u32, RunId)> {
        let files = fs::read_dir(self.live_folder()).into_iter().flatten();
        let names = files
            .flatten()
            .filter_map(|file| file.file_name().into_string().ok());
        let runs = names.filter_map(|name| {
            let (pid, run) = name.strip_suffix(".toml")?.split_once('-')?;
            Some((pid.parse().ok()?, RunId::try_from(run.to_owned()).ok()?))
        });
        let mut runs: Vec<_> = runs.collect();
        runs.sort();
        runs
    }

    /// Path of the counts of the calls of `core` in the process `pid`.
    #[must_use]
    pub fn trace_path(&self, pid: u32, core: &str) -> PathBuf {
        self.live_folder().join(format!("trace-{pid}-{core}.toml"))
    }

    /// Path of the folder of requests to running Apps and of their answers.
    #[must_use]
    pub fn control_folder(&self) -> PathBuf {
        self.root().join("control")
    }

    /// Names of the requests that no App has claimed, stale ones included.
    #[must_use]
    pub fn requests(&self) -> BTreeSet<String> {
        let files = fs::read_dir(self.control_folder()).into_iter().flatten();
        let names = files.flatten().filter_map(|file| {
            let name = file.file_name().into_string().ok()?;
            let name = name.strip_suffix(".toml")?;
            let is_request = !name.starts_with('.') && !name.ends_with(".done");
            is_request.then(|| name.to_owned())
        });
        names.collect()
    }

    /// Path of the request `name`.
    #[must_use]
    pub fn request_path(&self, name: &str) -> PathBuf {
        self.control_folder().join(format!("{name}.toml"))
    }

    /// Path of the answer to the request `name`.
    #[must_use]
    pub fn answer_path(&self, name: &str) -> PathBuf {
        self.control_folder().join(format!("{name}.done.toml"))
    }

    /// Path of the folder in which one run of a launcher keeps its own copies of the libraries that it and its App have loaded.
    /// Beside it is the lock that the launcher holds, with the extension `lock`.
    #[must_use]
    pub fn launched_folder(&self, pid: u32, run: &str) -> PathBuf {
        self.root().join("launched").join(format!("{pid}-{run}"))
    }

    /// Path, relative to the store, of the file that keeps the state of an App between two processes, for the request
    /// called `request`: two sessions of one App must not meet in one file.
    #[must_use]
    pub fn saved_path(app: &str, request: &str) -> PathBuf {
        Path::new("saved").join(format!("{app}-{request}.state"))
    }

    /// Path of the list of builds that must not go live again.
    #[must_use]
    pub fn quarantine_path(&self) -> PathBuf {
        self.root().join("quarantine.toml")
    }

    /// Path of the file that announces a publication.
    #[must_use]
    pub fn announcement_path(&self) -> PathBuf {
        self.root().join("announced")
    }

    /// Announces a publication to running Apps, so that they poll more often; valid for [`Store::ANNOUNCED`] at most.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn announce(&self) -> Result<(), StoreError> {
        let path = self.announcement_path();
        write_whole(&path, b"").map_err(|source| StoreError::Unwritable { path, source })
    }

    /// Whether a valid announcement of a publication exists.
    pub(crate) fn is_announced(&self) -> bool {
        let file = fs::metadata(self.announcement_path());
        let modified = file.and_then(|file| file.modified()).ok();
        let age = modified.and_then(|modified| modified.elapsed().ok());
        age.is_some_and(|age| age < Self::ANNOUNCED)
    }

    /// Reads the live report of one run of an App, in the process `pid`.
    ///
    /// # Errors
    /// If the file is missing or is not one that this version reads.
    pub fn live_report(&self, pid: u32, run: &RunId) -> Result<LiveReport, StoreError> {
        read(&self.live_path(pid, run), LiveReport::FORMAT)
    }

    /// Reads the digests of the builds that one run of an App has mapped, in the order in which that happened.
    ///
    /// # Errors
    /// If the file is missing, or a line of it is no digest.
    pub fn mapped(&self, pid: u32, run: &RunId) -> Result<Vec<Digest>, StoreError> {
        let path = self.mapped_path(pid, run);
        let text = fs::read_to_string(&path).map_err(|source| StoreError::Unreadable {
            path: path.clone(),
            source,
        })?;
        let digests = text.lines().map(|line| Digest::try_from(line.to_owned()));
        let digests: Result<_, _> = digests.collect();
        digests.map_err(|reason| StoreError::Unreadable {
            path,
            source: io::Error::other(reason),
        })
    }

    /// Adds `digests` to the list of builds that one run of an App has mapped, or makes the list of them if there `is_none`.
    ///
    /// # Errors
    /// If the file cannot be written; then it may hold a part of them.
    pub(crate) fn add_mapped(
        &self,
        (pid, run): (u32, &RunId),
        digests: &[Digest],
        is_none: bool,
    ) -> Result<(), StoreError> {
        let path = self.mapped_path(pid, run);
        let lines = digests.iter().map(|digest| format!("{digest}\n"));
        let lines: String = lines.collect();
        let written = match is_none {
            true => write_whole(&path, lines.as_bytes()),
            false => File::options()
                .append(true)
                .open(&path)
                .and_then(|mut file| file.write_all(lines.as_bytes())),
        };
        written.map_err(|source| StoreError::Unwritable { path, source })
    }

    /// Reads the counts of the calls of `core` in the process `pid`.
    ///
    /// # Errors
    /// If the file is missing or is not one that this version reads.
    pub fn trace_report(&self, pid: u32, core: &str) -> Result<TraceReport, StoreError> {
        read(&self.trace_path(pid, core), TraceReport::FORMAT)
    }

    /// Writes the counts of the calls of the Core and in the process that they name.
    ///
    /// # Errors
    /// If the file cannot be written, or could not be read.
    pub fn write_trace_report(&self, report: &TraceReport) -> Result<(), StoreError> {
        write(self.trace_path(report.pid, &report.core), report)
    }

    /// Reads the request `name`.
    ///
    /// # Errors
    /// If the file is missing or is not one that this version reads.
    pub fn request(&self, name: &str) -> Result<ControlRequest, StoreError> {
        read(&self.request_path(name), ControlRequest::FORMAT)
    }

    /// Reads the answer to the request `name`.
    ///
    /// # Errors
    /// If the file is missing, which it is until the App has answered, or is not one that this version reads.
    pub fn answer(&self, name: &str) -> Result<ControlAnswer, StoreError> {
        read(&self.answer_path(name), ControlAnswer::FORMAT)
    }

    /// Reads the builds that must not go live again; empty if there is no such file.
    ///
    /// # Errors
    /// If the file is not one that this version reads.
    pub fn quarantine(&self) -> Result<Quarantine, StoreError> {
        match read(&self.quarantine_path(), Quarantine::FORMAT) {
            Err(StoreError::Unreadable { source, .. })
                if source.kind() == io::ErrorKind::NotFound =>
            {
                Ok(Quarantine::default())
            }
            other => other,
        }
    }

    /// Writes a request under `name`.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn write_request(&self, name: &str, request: &ControlRequest) -> Result<(), StoreError> {
        write(self.request_path(name), request)
    }

    /// Withdraws the request `name`: `false` if the App has claimed it already, so that an answer follows.
    ///
    /// # Errors
    /// If the file cannot be removed.
    pub fn withdraw_request(&self, name: &str) -> Result<bool, StoreError> {
        let path = self.request_path(name);
        claim(&path).map_err(|source| StoreError::Unwritable { path, source })
    }

    /// Writes the answer to the request `name`.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn write_answer(&self, name: &str, answer: &ControlAnswer) -> Result<(), StoreError> {
        write(self.answer_path(name), answer)
    }

    /// Writes the live report of the run that it names. Of a report that would be too long to be read the oldest events are
    /// left out.
    ///
    /// # Errors
    /// If the file cannot be written, or could not be read.
    pub fn write_live_report(&self, report: &LiveReport) -> Result<(), StoreError> {
        let path = self.live_path(report.pid, &report.run);
        let mut shorter = report.clone();
        while !shorter.events.is_empty() && Self::text_of(&path, &shorter).is_err() {
            let half = shorter.events.len().div_ceil(2);
            shorter.events.drain(..half);
        }
        write(path, &shorter)
    }

    /// Writes the list of builds that must not go live again. Of a list that would be too long to be read the oldest builds
    /// are left out. Prefer [`change_quarantine`](Self::change_quarantine), which keeps other writers away.
    ///
    /// # Errors
    /// If the file cannot be written, or could not be read.
    pub fn write_quarantine(&self, quarantine: &Quarantine) -> Result<(), StoreError> {
        let path = self.quarantine_path();
        let mut shorter = quarantine.clone();
        while !shorter.builds.is_empty() && Self::text_of(&path, &shorter).is_err() {
            let eighth = shorter.builds.len().div_ceil(8);
            shorter.builds.drain(..eighth);
        }
        write(path, &shorter)
    }

    /// Reads the list of builds that must not go live again, changes it, and writes it if it differs then, while no other
    /// process does so. Returns the changed list.
    ///
    /// # Errors
    /// If the list cannot be locked, read or written. A file system without locks is fine.
    pub fn change_quarantine(
        &self,
        change: impl FnOnce(&mut Quarantine),
    ) -> Result<Quarantine, StoreError> {
        let path = self.root().join(".quarantine.lock");
        let unwritable = |source| StoreError::Unwritable {
            path: path.clone(),
            source,
        };
        fs::create_dir_all(self.root()).map_err(unwritable)?;
        let mut options = File::options();
        let options = options.create(true).truncate(false).write(true);
        let lock = options.open(&path).map_err(unwritable)?;
        let mut attempts = 0;
        while let Err(error) = lock.try_lock() {
            match error {
                TryLockError::WouldBlock if attempts < MOST_ATTEMPTS => {
                    attempts += 1;
                    sleep(Duration::from_millis(10));
                }
                TryLockError::WouldBlock => {
                    let error = io::Error::other("another process holds its lock");
                    return Err(unwritable(error));
                }
                TryLockError::Error(error) if error.kind() == io::ErrorKind::Unsupported => break,
                TryLockError::Error(error) => return Err(unwritable(error)),
            }
        }
        let before = self.quarantine()?;
        let mut after = before.clone();
        change(&mut after);
        if after != before {
            self.write_quarantine(&after)?;
        }
        Ok(after)
    }

    /// The text of a file at `path` in a store, such as a manifest or a set: what is written as this text can be read.
    ///
    /// # Errors
    /// If it would be larger than what is read, or a path in it is no text.
    pub fn text_of<T: Serialize>(path: &Path, value: &T) -> Result<String, StoreError> {
        let unfit = |reason| StoreError::Unfit {
            path: path.to_owned(),
            reason,
        };
        let text =
            toml::to_string(value).map_err(|error| unfit(in_one_line(&error.to_string())))?;
        if text.len() as u64 > Manifest::LARGEST {
            let (size, limit) = (text.len(), Manifest::LARGEST);
            return Err(unfit(format!(
                "{size} bytes are more than the {limit} that are read"
            )));
        }
        Ok(text)
    }
}

fn write<T: Serialize>(path: PathBuf, value: &T) -> Result<(), StoreError> {
    let text = Store::text_of(&path, value)?;
    write_whole(&path, text.as_bytes()).map_err(|source| StoreError::Unwritable { path, source })
}
