//! `LocalPart`.

use std::path::{Path, PathBuf};

use crate::artifact::{Kind, Part, digest_of};
use crate::ship_error::ShipError;

/// A part of an artifact that is a file here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LocalPart {
    /// What it is in the artifact.
    pub(crate) part: Part,
    /// Where it is here.
    pub(crate) file: PathBuf,
}

impl LocalPart {
    /// The file at `file`, which is to lie at `path` in a bundle.
    ///
    /// # Errors
    /// If it cannot be read.
    pub(super) fn of(file: &Path, path: String) -> Result<Self, ShipError> {
        let (digest, size) = digest_of(file).map_err(ShipError::file(file))?;
        let kind = Kind::of_path(&path);
        let part = Part {
            path,
            kind,
            digest,
            size,
        };
        Ok(Self {
            part,
            file: file.to_owned(),
        })
    }
}
