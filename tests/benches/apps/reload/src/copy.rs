//! Copying folders.
use std::fs::{self, File};
use std::path::Path;

/// Copies a folder with all below it, and the times of its files, by which cargo knows what is new.
///
/// # Errors
/// The first file that cannot be copied.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("cannot copy {}: {error}", from.display());
    fs::create_dir_all(to).map_err(failed)?;
    for entry in fs::read_dir(from).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target).map_err(failed)?;
            let modified = entry.metadata().and_then(|file| file.modified());
            let file = File::options().write(true).open(&target);
            file.and_then(|file| file.set_modified(modified?))
                .map_err(failed)?;
        }
    }
    Ok(())
}
