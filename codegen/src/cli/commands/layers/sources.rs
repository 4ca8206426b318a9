//! `Sources`.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::{fs, io};

use keyway::store::Digest;

use crate::cli::command_error::CommandError;
use crate::cli::commands::new::{add_members, file_error, refuse_occupied};
use crate::generator::scaffold::NewCrate;

/// The sources of crates that Keyway writes into the workspace, so that what they are built of is the workspace's. Dropping this takes them
/// away again, unless they are to be kept.
pub(super) struct Sources {
    folders: Vec<PathBuf>,
    /// The files of the workspace that this may change, with their texts from before.
    changed: Vec<Changed>,
    keeps: bool,
    /// Two commands at a time would each put back the other's changes. `None` where the system has no locks.
    _lock: Option<File>,
}

struct Changed {
    path: PathBuf,
    before: Option<String>,
}

impl Sources {
    /// Writes the crates and makes them members of the workspace at `root`. One that was left of a command that was ended is replaced.
    ///
    /// # Errors
    /// If a folder holds something else, or a file cannot be written.
    pub(super) fn write(
        created: &[NewCrate],
        root: &Path,
        keeps: bool,
    ) -> Result<Self, CommandError> {
        let lock = lock(root).ok();
        for NewCrate { folder, .. } in created {
            if is_written(folder) {
                let removed = fs::remove_dir_all(folder);
                removed.map_err(|source| file_error(folder.clone(), source))?;
            }
        }
        refuse_occupied(created)?;
        let changed = ["Cargo.toml", "Cargo.lock"].map(|name| {
            let path = root.join(name);
            let before = fs::read_to_string(&path).ok();
            Changed { path, before }
        });
        let manifest = changed[0]
            .before
            .clone()
            .ok_or_else(|| file_error(changed[0].path.clone(), io::ErrorKind::NotFound.into()))?;
        let sources = Self {
            folders: created.iter().map(|own| own.folder.clone()).collect(),
            changed: changed.into(),
            keeps,
            _lock: lock,
        };
        add_members(created, root, &manifest, &mut |_| {})?;
        Ok(sources)
    }
}

impl Drop for Sources {
    fn drop(&mut self) {
        if self.keeps {
            return;
        }
        for folder in &self.folders {
            // What stays is told by the next command that writes there.
            let _ = fs::remove_dir_all(folder);
        }
        for Changed { path, before } in &self.changed {
            let now = fs::read_to_string(path).ok();
            match before {
                Some(before) if now.as_ref() != Some(before) => drop(fs::write(path, before)),
                _ => {}
            }
        }
    }
}

/// Waits until no other command has a crate in the workspace.
fn lock(root: &Path) -> io::Result<File> {
    let name = Digest::of(root.as_os_str().as_encoded_bytes());
    let name = format!("keyway-sources-{}.lock", name.short());
    let file = File::create(std::env::temp_dir().join(name))?;
    file.lock()?;
    Ok(file)
}

/// Whether a folder holds a crate that Keyway has written, and nobody has changed since into one of his own.
fn is_written(folder: &Path) -> bool {
    ["src/lib.rs", "src/main.rs"].iter().any(|name| {
        let text = fs::read_to_string(folder.join(name)).unwrap_or_default();
        let first = text.lines().next().unwrap_or_default();
        first.starts_with("//! ") && first.ends_with("; written by Keyway.")
    })
}
