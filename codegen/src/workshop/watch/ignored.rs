//! `without_ignored`, which asks git what it ignores.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

/// The files that git does not ignore: all without git, and outside of a repository. `folder` lies in the repository.
pub(super) fn without_ignored(mut files: BTreeSet<PathBuf>, folder: &Path) -> BTreeSet<PathBuf> {
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
