//! `Reading`, which reads the sources and remembers what it has seen beside them.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::walk::Walk;
use super::{Contents, Sources, WatchError, Watcher};

/// The shortest time between two looks without a notice.
const SHORTEST: Duration = Duration::from_secs(1);

/// How many times as long as a look takes the time until the next one without a notice is at least.
const SHARE: u32 = 50;

/// Reads the sources, follows their folders with a watcher, and looks by itself now and then: a mount may come and go, and a
/// file system may give no notices.
#[derive(Debug)]
pub(crate) struct Reading {
    sources: Sources,
    watcher: Watcher,
    /// After a refused build: files of packages that it did not read. Others that appear may be what it missed.
    unread: Option<BTreeSet<PathBuf>>,
    /// Files that have appeared since.
    appeared: BTreeSet<PathBuf>,
    last: Contents,
    ended: Instant,
    lasted: Duration,
}

impl Reading {
    /// Reads nothing before it has sources.
    pub(crate) fn new(watcher: Watcher) -> Self {
        Self {
            sources: Sources::default(),
            watcher,
            unread: None,
            appeared: BTreeSet::new(),
            last: Contents::default(),
            ended: Instant::now(),
            lasted: Duration::ZERO,
        }
    }

    /// The sources that are read.
    pub(crate) fn sources(&self) -> &Sources {
        &self.sources
    }

    /// Reads these sources from now on.
    ///
    /// # Errors
    /// If the system watches no more folders.
    pub(crate) fn set_sources(&mut self, sources: Sources) -> Result<(), WatchError> {
        self.sources = sources;
        self.walk().1
    }

    /// A build was refused. It may have missed files that are not there yet.
    pub(crate) fn note_refused(&mut self) {
        let others = Walk::of(&self.sources, true).others;
        self.unread.get_or_insert_default().extend(others);
        self.tell_watcher();
    }

    /// A build has read all that it needs.
    pub(crate) fn note_built(&mut self) {
        self.unread = None;
        self.appeared.clear();
        self.tell_watcher();
    }

    /// Reads the sources; files with the same stamp as in `known` are not read again.
    pub(crate) fn read(&mut self, known: &Contents) -> Contents {
        let began = Instant::now();
        // Changes of files that cannot be watched are found by the regular look.
        let (walk, _) = self.walk();
        if let Some(unread) = &mut self.unread {
            let others = walk.others.into_iter();
            let new = others.filter(|path| unread.insert(path.clone())).collect();
            self.appeared
                .extend(without_ignored(new, &self.sources.root));
        }
        let mut contents = Contents::read(&walk.files, known);
        contents.add_appeared(&self.appeared);
        self.last = contents.clone();
        self.ended = Instant::now();
        self.lasted = began.elapsed();
        contents
    }

    /// Whether something has changed without a notice. Looks only if the last look is long ago.
    pub(crate) fn has_missed(&mut self) -> bool {
        let pause = SHORTEST.max(self.lasted * SHARE);
        if self.ended.elapsed() < pause {
            return false;
        }
        let before = self.last.clone();
        self.read(&before) != before
    }

    /// Watches every folder of the sources anew, after notices were lost.
    pub(crate) fn watch_anew(&mut self) {
        self.watcher.forget();
        let _ = self.walk();
    }

    /// Lists the sources and watches their folders. The list is made after all are watched, so that no change is missed.
    fn walk(&mut self) -> (Walk, Result<(), WatchError>) {
        self.tell_watcher();
        let is_wide = self.unread.is_some();
        let walk = Walk::of(&self.sources, is_wide);
        match self.watcher.follow(&walk.folders) {
            Ok(false) => (walk, Ok(())),
            Ok(true) => (Walk::of(&self.sources, is_wide), Ok(())),
            Err(error) => (walk, Err(error)),
        }
    }

    fn tell_watcher(&self) {
        self.watcher.listen_for(&self.sources, self.unread.as_ref());
    }
}

/// The files that git does not ignore: all without git, and outside of a repository. `folder` lies in the repository.
fn without_ignored(mut files: BTreeSet<PathBuf>, folder: &Path) -> BTreeSet<PathBuf> {
    if !files.is_empty() {
        // Where all is ignored, nothing is told apart.
        files.insert(folder.to_owned());
        let ignored = ignored(&files, folder).unwrap_or_default();
        files.remove(folder);
        if !ignored.contains(folder) {
            files.retain(|file| !ignored.contains(file));
        }
    }
    files
}

/// The files among `files` that git names as ignored; `None` if it does not run.
fn ignored(files: &BTreeSet<PathBuf>, folder: &Path) -> Option<BTreeSet<PathBuf>> {
    let mut command = Command::new("git");
    command.args(["check-ignore", "-z", "--stdin"]);
    command.current_dir(folder).stdin(Stdio::piped());
    command.stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().ok()?;
    let mut input = child.stdin.take()?;
    let names = files.iter().filter_map(|file| file.to_str());
    let text: String = names.map(|name| format!("{name}\0")).collect();
    // On a thread, since git answers while it still reads.
    let writer = thread::spawn(move || input.write_all(text.as_bytes()));
    let output = child.wait_with_output().ok()?;
    // Git that has ended early has closed its input.
    let _ = writer.join();
    let text = String::from_utf8(output.stdout).ok()?;
    let names = text.split('\0').filter(|name| !name.is_empty());
    Some(names.map(PathBuf::from).collect())
}
