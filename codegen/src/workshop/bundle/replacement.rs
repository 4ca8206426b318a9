//! `Replacement`, a bundle that takes the place of an older one.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::{Builder, TempDir};

use super::{BundleError, BundleFile};
use crate::ground::file::set_mode;

/// A folder beside that of a bundle, which is filled and then takes its place; it is removed if it never does.
#[derive(Debug)]
pub struct Replacement {
    new: TempDir,
    folder: PathBuf,
}

impl Replacement {
    /// Begins one for the bundle `folder`, which is there already only as an older bundle or empty.
    ///
    /// # Errors
    /// If the folder has other files, or the one above it cannot be written.
    pub fn begin(folder: &Path) -> Result<Self, BundleError> {
        let is_older = folder.join(BundleFile::NAME).is_file();
        if !is_older && fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
            return Err(BundleError::Occupied {
                path: folder.to_owned(),
            });
        }
        let parent = folder.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(parent).map_err(BundleError::file(parent))?;
        Ok(Self {
            new: temporary(parent)?,
            folder: folder.to_owned(),
        })
    }

    /// The folder that is to be filled.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.new.path()
    }

    /// Gives the new bundle its name; an older one is removed after it.
    ///
    /// # Errors
    /// If a folder cannot be renamed.
    pub fn finish(self) -> Result<(), BundleError> {
        let Self { new, folder } = self;
        // Temporary folders are private to their owner; a bundle is read by whoever may read its parent.
        set_mode(new.path(), 0o755).map_err(BundleError::file(new.path()))?;
        let parent = folder.parent().unwrap_or(Path::new("."));
        let old = temporary(parent)?;
        if folder.exists() {
            let aside = old.path().join("old");
            fs::rename(&folder, aside).map_err(BundleError::file(&folder))?;
        }
        fs::rename(new.path(), &folder).map_err(BundleError::file(&folder))?;
        // Its name is another one now, so there is nothing to remove.
        drop(new.keep());
        Ok(())
    }
}

/// Makes a folder in `parent`, so that it can be renamed; it is removed when it is dropped.
pub(super) fn temporary(parent: &Path) -> Result<TempDir, BundleError> {
    let folder = Builder::new().prefix(".bundle-").tempdir_in(parent);
    folder.map_err(BundleError::file(parent))
}
