//! Finds the files of a repository.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::task_error::TaskError;

/// The files that git tracks or would track, relative to `root`; without git, all files outside of `target` and hidden folders.
pub(super) fn list_files(root: &Path) -> Result<Vec<PathBuf>, TaskError> {
    let mut files = match tracked(root) {
        Some(files) => files,
        None => {
            let mut files = Vec::new();
            walk(root, Path::new(""), &mut files)?;
            files
        }
    };
    files.sort();
    files.dedup();
    Ok(files)
}

fn tracked(root: &Path) -> Option<Vec<PathBuf>> {
    let output = Command::new("git")
        .current_dir(root)
        .args([
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ])
        .output()
        .ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let is_there = |path: &PathBuf| root.join(path).is_file();
    output.status.success().then(|| {
        let names = text.split('\0').filter(|name| !name.is_empty());
        names.map(PathBuf::from).filter(is_there).collect()
    })
}

fn walk(root: &Path, folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), TaskError> {
    let path = root.join(folder);
    let unreadable = TaskError::file(&path);
    for entry in fs::read_dir(&path).map_err(&unreadable)? {
        let entry = entry.map_err(&unreadable)?;
        let name = entry.file_name();
        let kind = entry.file_type().map_err(&unreadable)?;
        if kind.is_dir() {
            if name != "target" && !name.to_string_lossy().starts_with('.') {
                walk(root, &folder.join(name), files)?;
            }
        } else if kind.is_file() {
            files.push(folder.join(name));
        }
    }
    Ok(())
}
