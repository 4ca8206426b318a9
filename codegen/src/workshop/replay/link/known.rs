//! `Known`, a library that was linked before.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use keyway::store::{Digest, replace};

use super::{FullLink, LinkCall, Prepared};

/// Libraries that are kept for a module.
const MOST: usize = 64;

/// The place of the library that a call gives. A prepared link and a full one give libraries that do the same and whose bytes
/// differ. A build is named by its bytes: sources that come back have to be the build that they were, which may be in
/// quarantine. So what was linked from the same objects in this session is taken again.
#[derive(Debug)]
pub(super) struct Known {
    file: PathBuf,
}

impl Known {
    /// The place for what `call` links, in the module's folder for links. Whatever decides the bytes of a full link is in its name.
    pub(super) fn of(call: &LinkCall, folder: &Path) -> Result<Self, FullLink> {
        let mut all = Vec::new();
        let mut add = |part: &[u8]| {
            all.extend_from_slice(&part.len().to_le_bytes());
            all.extend_from_slice(part);
        };
        for argument in call.normalized(&call.arguments) {
            add(argument.as_bytes());
        }
        for (path, stamp) in Prepared::inputs(call)? {
            add(format!("{} {stamp:?}", path.display()).as_bytes());
        }
        let files = call.objects().cloned().chain(call.list());
        for file in files {
            let bytes = fs::read(call.directory.join(&file));
            add(&bytes.map_err(|error| FullLink::file(file, &error))?);
        }
        let name = Digest::of(&all);
        let file = folder.join("known").join(name.as_str());
        Ok(Self { file })
    }

    /// Writes the library to `output`, if there is one; `false` without it.
    pub(super) fn give(&self, output: &Path) -> bool {
        // A process that has mapped the file of before keeps that.
        let _ = fs::remove_file(output);
        fs::copy(&self.file, output).is_ok()
    }

    /// Keeps the library that was written to `output`. Where that fails, the next link makes another one.
    pub(super) fn keep(&self, output: &Path) {
        let _ = self.try_to_keep(output);
    }

    fn try_to_keep(&self, output: &Path) -> io::Result<()> {
        let folder = self.file.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder)?;
        let copy = self.file.with_extension("new");
        fs::copy(output, &copy)?;
        replace(&copy, &self.file)?;
        let mut all = Vec::new();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            all.push((entry.metadata()?.modified()?, entry.path()));
        }
        all.sort();
        for (_, oldest) in all.iter().rev().skip(MOST) {
            fs::remove_file(oldest)?;
        }
        Ok(())
    }
}
