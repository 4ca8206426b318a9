//! Writing files of a store atomically: a temporary file, then a rename.

use std::io::{self, Write};
use std::path::Path;
use std::{env, fs};

use keyway::store::Digest;
use tempfile::{Builder, NamedTempFile, TempPath};

use super::PublishError;
use crate::ground::file::replace_by;

/// Writes `bytes` to a temporary file in the folder of `target`, with the suffix of `target`, so that it can be loaded
/// and then renamed.
pub(super) fn write_beside(target: &Path, bytes: &[u8]) -> Result<TempPath, PublishError> {
    let failed = |source| PublishError::Write {
        path: target.to_owned(),
        source,
    };
    let folder = target.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(failed)?;
    let mut file = temporary(target, folder).map_err(failed)?;
    file.write_all(bytes).map_err(failed)?;
    Ok(file.into_temp_path())
}

/// Makes an empty temporary file in `folder`, with the suffix of `target`.
pub(super) fn temporary(target: &Path, folder: &Path) -> io::Result<NamedTempFile> {
    builder(target).tempfile_in(folder)
}

/// Renames a temporary file to `target`; an existing file is replaced.
pub(super) fn persist(file: TempPath, target: &Path) -> Result<(), PublishError> {
    replace_by(file, target).map_err(|source| PublishError::Write {
        path: target.to_owned(),
        source,
    })
}

/// Renames a library to its final name. A file that another publisher put there meanwhile stays if it has this digest,
/// since an App may be loading it.
pub(super) fn persist_library(
    file: TempPath,
    target: &Path,
    digest: &Digest,
) -> Result<(), PublishError> {
    let Err(taken) = file.persist_noclobber(target) else {
        return Ok(());
    };
    let is_there = fs::read(target).is_ok_and(|bytes| Digest::of(&bytes) == *digest);
    if is_there {
        return Ok(());
    }
    persist(taken.path, target)
}

/// Makes published files readable as the umask allows; temporary files are private by default.
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

#[cfg(test)]
mod tests {
    use std::fs;

    use keyway::store::Digest;
    use tempfile::tempdir;

    use super::{persist_library, write_beside};

    #[test]
    fn a_library_that_is_there_already_is_not_replaced_and_a_damaged_one_is() {
        let folder = tempdir().expect("a folder");
        let target = folder.path().join("library.so");
        let digest = Digest::of(b"library");
        let put = || {
            let copy = write_beside(&target, b"library").expect("a copy");
            persist_library(copy, &target, &digest).expect("its name");
            assert_eq!(fs::read(&target).expect("a file"), b"library");
        };
        put();
        // A name of its own for the file that is there tells whether it is still the same.
        let link = folder.path().join("link.so");
        fs::hard_link(&target, &link).expect("a link");
        put();
        let same = || fs::read(&link).expect("a file") == fs::read(&target).expect("a file");
        fs::write(&link, b"damaged").expect("a file");
        assert!(same(), "the file was not replaced");
        put();
        assert!(!same(), "the damaged one was");
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 2);
    }
}
