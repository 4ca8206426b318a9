//! `NewFile`, a file that appears as a whole.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::PublishError;
use super::write::{persist, temporary};

/// A file that is written under a temporary name in the folder of its final one, and is removed if it never gets that.
#[derive(Debug)]
pub struct NewFile {
    file: NamedTempFile,
    target: PathBuf,
}

impl NewFile {
    /// Begins the file that will be `target`; makes its folder if that is not there.
    ///
    /// # Errors
    /// If the folder cannot be written.
    pub fn beside(target: &Path) -> Result<Self, PublishError> {
        let failed = failed(target);
        let folder = target.parent().unwrap_or(Path::new("."));
        let file = fs::create_dir_all(folder).and_then(|()| temporary(target, folder));
        Ok(Self {
            file: file.map_err(failed)?,
            target: target.to_owned(),
        })
    }

    /// Appends `bytes`.
    ///
    /// # Errors
    /// If they cannot be written.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), PublishError> {
        self.file.write_all(bytes).map_err(failed(&self.target))
    }

    /// Gives the file its final name, once its bytes are on the disk; a file that is there is replaced.
    ///
    /// # Errors
    /// If that cannot be done.
    pub fn place(self) -> Result<(), PublishError> {
        let Self { file, target } = self;
        file.as_file().sync_all().map_err(failed(&target))?;
        persist(file.into_temp_path(), &target)
    }
}

fn failed(target: &Path) -> impl FnOnce(io::Error) -> PublishError {
    let path = target.to_owned();
    move |source| PublishError::Write { path, source }
}
