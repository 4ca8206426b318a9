//! Files that appear as a whole or not at all.

use std::io::Write;
use std::path::Path;
use std::{env, fs};

use tempfile::{Builder, TempPath};

use super::PublishError;

/// Writes `bytes` under a name of its own in the folder of `target`, with the ending of `target`, so that it can be loaded and
/// then renamed.
pub(super) fn write_beside(target: &Path, bytes: &[u8]) -> Result<TempPath, PublishError> {
    let failed = |source| PublishError::Write {
        path: target.to_owned(),
        source,
    };
    let folder = target.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(failed)?;
    let mut file = builder(target).tempfile_in(folder).map_err(failed)?;
    file.write_all(bytes).map_err(failed)?;
    Ok(file.into_temp_path())
}

/// Gives a file written beside its target the target's name; what was there before is replaced.
pub(super) fn persist(file: TempPath, target: &Path) -> Result<(), PublishError> {
    file.persist(target).map_err(|error| PublishError::Write {
        path: target.to_owned(),
        source: error.error,
    })
}

/// A published file is readable by all whom the umask lets; temporary files are private by default.
#[cfg(unix)]
fn builder(target: &Path) -> Builder<'_, '_> {
    use std::os::unix::fs::PermissionsExt;
    let mut builder = named(target);
    builder.permissions(fs::Permissions::from_mode(0o644));
    builder
}

#[cfg(not(unix))]
fn builder(target: &Path) -> Builder<'_, '_> {
    named(target)
}

fn named(target: &Path) -> Builder<'_, '_> {
    let mut builder = Builder::new();
    builder.prefix(".new-");
    if target.to_string_lossy().ends_with(env::consts::DLL_SUFFIX) {
        builder.suffix(env::consts::DLL_SUFFIX);
    }
    builder
}
