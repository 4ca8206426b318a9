//! Finding the live reports of a store and removing stale ones.

use std::fs;
use std::path::PathBuf;

use keyway::store::{LiveReport, RunId, Store, StoreError};

use super::alive::is_alive;

/// Whether the App of that run, in the process `pid`, still runs. Where the file system has no locks, a process of that id
/// counts.
pub(super) fn is_running(store: &Store, pid: u32, run: &RunId) -> bool {
    store.is_running(pid, run).unwrap_or_else(|| is_alive(pid))
}

/// Process id and run of each App that runs, sorted. A stale report is removed.
#[must_use]
pub fn running_apps(store: &Store) -> Vec<(u32, RunId)> {
    let mut runs = store.runs();
    runs.retain(|(pid, run)| {
        let is_running = is_running(store, *pid, run);
        if !is_running {
            // A file that stays is untidy at worst: the next look removes it.
            let _ = fs::remove_file(store.live_path(*pid, run));
            let _ = fs::remove_file(store.mapped_path(*pid, run));
            let _ = fs::remove_file(store.presence_path(*pid, run));
        }
        is_running
    });
    runs
}

/// The live reports of running Apps of another version, which name a process alone.
pub(super) fn reports_of_other_versions(store: &Store) -> Vec<PathBuf> {
    let files = fs::read_dir(store.live_folder()).into_iter().flatten();
    let paths = files.flatten().map(|file| file.path());
    let is_of_app = |path: &PathBuf| {
        let pid = path
            .file_stem()
            .and_then(|stem| stem.to_str()?.parse().ok());
        path.extension().is_some_and(|end| end == "toml") && pid.is_some_and(is_alive)
    };
    paths.filter(is_of_app).collect()
}

/// Reads the live reports, sorted by process id.
///
/// # Errors
/// If a report is not one that this version reads. A report that is removed meanwhile is skipped.
pub(crate) fn read_all(store: &Store) -> Result<Vec<LiveReport>, StoreError> {
    let mut all = Vec::new();
    for (pid, run) in running_apps(store) {
        match store.live_report(pid, &run) {
            Ok(report) => all.push(report),
            Err(error) if store.live_path(pid, &run).exists() => return Err(error),
            Err(_) => {}
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use keyway::store::{RunId, Store};

    use super::running_apps;

    #[test]
    fn a_process_that_has_the_id_of_an_app_that_ended_is_no_app() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::new(folder.path());
        let (pid, ended, runs) = (std::process::id(), RunId::random(), RunId::random());
        fs::create_dir_all(store.live_folder()).expect("the folder is writable");
        for run in [&ended, &runs] {
            fs::write(store.live_path(pid, run), "").expect("the folder is writable");
        }
        let lock = fs::File::create(store.presence_path(pid, &runs)).expect("a file");
        lock.lock().expect("nobody else has it");
        assert_eq!(running_apps(&store), [(pid, runs)]);
        assert!(!store.live_path(pid, &ended).exists(), "it is stale");
    }
}
