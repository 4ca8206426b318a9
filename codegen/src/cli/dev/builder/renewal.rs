//! `Renewal`, which gives old files the time of now.

use std::collections::BTreeSet;
use std::fs::File;
use std::path::PathBuf;
use std::time::SystemTime;

use crate::workshop::watch::Stamp;

/// Changed files that got the time of now.
///
/// Cargo goes by the time of a file: it would take an older one that was put back for the one that it has compiled. The time is
/// set, since that holds for whatever reads the file, a build script as well, and no content is touched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Renewal {
    /// Files whose time cannot be set.
    pub(super) failed: Vec<PathBuf>,
}

impl Renewal {
    /// Renews those among `changed` that are not newer than cargo's last build, which ended at `built`. `None` if there are
    /// none.
    pub(super) fn of(changed: &BTreeSet<PathBuf>, built: SystemTime) -> Option<Self> {
        let is_old = |path: &&PathBuf| Stamp::of(path).is_some_and(|stamp| stamp.modified <= built);
        let mut old = changed.iter().filter(is_old).peekable();
        old.peek()?;
        let cannot_be_set = |path: &&PathBuf| {
            let renewed = File::open(path).and_then(|file| file.set_modified(SystemTime::now()));
            renewed.is_err()
        };
        Some(Self {
            failed: old.filter(cannot_be_set).cloned().collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs::{self, File};
    use std::time::{Duration, SystemTime};

    use super::Renewal;
    use crate::workshop::watch::Stamp;

    #[test]
    fn an_old_file_gets_the_time_of_now_and_keeps_its_content() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = folder.path().join("lib.rs");
        fs::write(&path, "text").expect("a file can be written");
        let built = SystemTime::now();
        let file = File::open(&path).expect("the file is there");
        let long_ago = built - Duration::from_secs(3600);
        file.set_modified(long_ago).expect("the time can be set");
        let changed = BTreeSet::from([path.clone()]);
        assert_eq!(Renewal::of(&changed, built), Some(Renewal::default()));
        let stamp = Stamp::of(&path).expect("the file is there");
        assert!(stamp.modified > long_ago);
        assert_eq!(fs::read(&path).expect("the file is there"), b"text");
        assert_eq!(Renewal::of(&changed, long_ago), None);
    }
}
