//! `write`, which writes and removes files as compared.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use tempfile::NamedTempFile;

use super::{ApplyError, Change, ChangeKind};
use crate::ground::file::replace_by;

/// Writes missing and stale files and removes orphans; other files are not touched. Each file is written to a temporary
/// file and renamed, so that a reader sees the old text or the new one.
///
/// # Errors
/// The first file that cannot be written or removed; the files before it are done.
pub fn write<'a>(changes: impl IntoIterator<Item = &'a Change>) -> Result<(), ApplyError> {
    for change in changes {
        let path = || change.path.clone();
        match change.kind {
            ChangeKind::Unchanged | ChangeKind::Unlocked | ChangeKind::Held => {}
            ChangeKind::Missing | ChangeKind::Stale => {
                put(&change.path, &change.new).map_err(|source| ApplyError::Write {
                    path: path(),
                    source,
                })?;
            }
            ChangeKind::Orphaned => {
                remove(&change.path).map_err(|source| ApplyError::Remove {
                    path: path(),
                    source,
                })?;
            }
        }
    }
    Ok(())
}

fn put(path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    readable(file.as_file())?;
    replace_by(file.into_temp_path(), path)
}

/// Makes a file readable as the umask allows; a temporary file is for its owner only.
#[cfg(unix)]
fn readable(file: &fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_: &fs::File) -> io::Result<()> {
    Ok(())
}

/// Removes a file, and its folder if nothing is left in it.
fn remove(path: &Path) -> io::Result<()> {
    fs::remove_file(path)?;
    if let Some(folder) = path.parent() {
        // This fails if the folder is not empty, as it should.
        let _ = fs::remove_dir(folder);
    }
    Ok(())
}
