//! `replace_by`, which gives a temporary file its final name, and `set_mode`.

use std::fs;
use std::io;
use std::path::Path;

use keyway::store::replace;
use tempfile::TempPath;

/// Renames a temporary file, which lies in the folder of `target`, to `target`. An existing file is replaced, also one that others
/// have open, see [`replace`].
///
/// # Errors
/// If the file cannot be replaced; then the temporary file is removed.
pub(crate) fn replace_by(file: TempPath, target: &Path) -> io::Result<()> {
    let kept = file.keep().map_err(|error| error.error)?;
    let replaced = replace(&kept, target);
    if replaced.is_err() {
        // The first error is returned; a leftover file is only untidy.
        let _ = fs::remove_file(&kept);
    }
    replaced
}

/// Sets who may read, write and run a file or folder, as bits of Unix. Does nothing on other systems.
///
/// # Errors
/// If that cannot be changed.
#[cfg(unix)]
pub(crate) fn set_mode(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
pub(crate) fn set_mode(_: &Path, _: u32) -> io::Result<()> {
    Ok(())
}
