//! `Host`: one machine of the fleet.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use keyway::store::{CurrentSet, Digest, Store};

use crate::fixture::text_of;
use crate::kept::Kept;
use crate::ship::{ship, ship_command};

/// A folder with a bundle, its App, and a follower beside it. Both are started again whenever they end.
pub(super) struct Host {
    folder: PathBuf,
    /// The App.
    pub(super) app: Kept,
    /// The follower.
    pub(super) follower: Kept,
}

impl Host {
    /// Pulls the bundle and starts both.
    pub(super) fn start(folder: &Path, bundle: &str, tag: &str, every: &str) -> Self {
        ship(&["pull", bundle, "-o", &text_of(folder)]).ended_with(0);
        let program = folder.join("fleet");
        let app = move || {
            let mut command = Command::new(&program);
            command
                .env_clear()
                .env("KEYWAY_SIGNED_ONLY", "1")
                .current_dir("/");
            command
        };
        let (tag, store) = (tag.to_owned(), text_of(&folder.join("modules")));
        let every = every.to_owned();
        let follower = move || {
            let words = ["follow", &tag, "--store", &store, "--every", &every];
            ship_command(&[&words[..], &["--patience", "3s"]].concat())
        };
        Self {
            folder: folder.to_owned(),
            app: Kept::start(app),
            follower: Kept::start(follower),
        }
    }

    /// Its store.
    pub(super) fn store(&self) -> Store {
        Store::new(self.folder.join("modules"))
    }

    /// Waits until the App runs with these builds, and returns when that was.
    #[track_caller]
    pub(super) fn runs(&self, since: Instant, builds: &str) -> Instant {
        let wanted = format!("live {builds}: ");
        self.app
            .said(since, builds, |line| line.starts_with(&wanted))
    }

    /// Whether `set` is current, and the follower knows that the App has taken it.
    pub(super) fn is_settled(&self, set: &CurrentSet) -> bool {
        let memory = fs::read_to_string(self.folder.join("modules/follow.toml"));
        self.store().current().is_ok_and(|current| current == *set)
            && memory.is_ok_and(|memory| memory.contains("taken = true"))
    }

    /// Whether a build of a module must not go live again.
    pub(super) fn has_in_quarantine(&self, module: &str, digest: &Digest) -> bool {
        let quarantine = self.store().quarantine();
        quarantine.is_ok_and(|quarantine| quarantine.find(module, digest).is_some())
    }

    /// The sets of builds that have been live, and how many calls and Faults all runs of the App have counted together.
    pub(super) fn history(&self) -> (Vec<String>, u64, u64) {
        let (mut sets, mut all, mut run) = (Vec::new(), (0, 0), (0, 0));
        for (_, line) in self.app.lines() {
            assert!(!line.starts_with("lost"), "{line}");
            let Some((start, counts)) = line.split_once(": ") else {
                continue;
            };
            sets.extend(start.strip_prefix("live ").map(str::to_owned));
            let mut numbers = counts
                .split(' ')
                .filter_map(|word| word.parse::<u64>().ok());
            let counted = (numbers.next().unwrap(), numbers.next().unwrap());
            // Another run counts from the beginning.
            if counted.0 < run.0 {
                all = (all.0 + run.0, all.1 + run.1);
            }
            run = counted;
        }
        (sets, all.0 + run.0, all.1 + run.1)
    }
}
