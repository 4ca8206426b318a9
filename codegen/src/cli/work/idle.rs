//! `Idle`, the memory of a run of the generator that had nothing to do and nothing to say.
//!
//! Most runs have nothing to do. Where description of the workspace, files and program are the same to the byte as for such a
//! run, its outcome is known: nothing is parsed and rendered. Contents are compared, not times. The memory is
//! a file for each workspace in `target/keyway/idle-gen`; a missing or damaged one costs a whole run.

use std::env::current_exe;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use keyway::store::Digest;

use crate::cli::command_error::CommandError;
use crate::generator::discover::{described, folders_in};
use crate::generator::load::{FileTree, Questions};

/// First line of the file.
const FORMAT: &str = "keyway idle gen 1";

/// What is known before a run, and where its memory is.
pub(in crate::cli) struct Idle {
    /// What cargo says of the workspace.
    pub(in crate::cli) description: String,
    /// Digest of this program; `None` if it cannot be read.
    program: Option<Digest>,
    file: Option<PathBuf>,
}

impl Idle {
    /// Asks cargo for the workspace of the current folder, and reads this program meanwhile.
    pub(in crate::cli) fn here() -> Result<Self, CommandError> {
        let (program, description) = thread::scope(|scope| {
            let program = scope.spawn(|| Some(Digest::of(&fs::read(current_exe().ok()?).ok()?)));
            let description = described(Path::new("."));
            (program.join().ok().flatten(), description)
        });
        let description = description?;

        let file = folders_in(&description).map(|(target, root)| {
            let root = Digest::of(root.as_os_str().as_encoded_bytes());
            target.join("keyway/idle-gen").join(root.as_str())
        });
        Ok(Self {
            description,
            program,
            file,
        })
    }

    /// The number of files that a run would find up to date; `None` if it may find anything else.
    pub(in crate::cli) fn remembered(&self) -> Option<usize> {
        let text = fs::read_to_string(self.file.as_ref()?).ok()?;
        let mut lines = text.splitn(4, '\n');
        let (format, digest) = (lines.next()?, lines.next()?);
        let files = lines.next()?.parse().ok()?;
        let asked = FileTree::asked_again(lines.next()?)?;
        (format == FORMAT && digest == self.digest(&asked)?.as_str()).then_some(files)
    }

    /// Remembers that a run with these questions found `files` up to date and said nothing. Where that cannot be written, the
    /// next run is a whole one.
    pub(in crate::cli) fn remember(&self, asked: &Questions, files: usize) {
        let text = || {
            let (digest, questions) = (self.digest(asked)?, asked.to_text()?);
            Some(format!("{FORMAT}\n{digest}\n{files}\n{questions}"))
        };
        if let (Some(file), Some(text)) = (&self.file, text()) {
            let folder = file.parent().unwrap_or(file);
            let _ = fs::create_dir_all(folder).and_then(|()| fs::write(file, text));
        }
    }

    fn digest(&self, asked: &Questions) -> Option<Digest> {
        let program = self.program.as_ref()?.as_str();
        Some(asked.digest(&[program.as_bytes(), self.description.as_bytes()]))
    }
}
