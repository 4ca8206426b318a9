//! `Revision`, a clone of this repository at an older commit, with a build of its own.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use keyway_codegen::workshop::cargo;

use crate::task_error::TaskError;

/// A commit with its own folder and target folder, so that its build and this one never meet.
#[derive(Debug)]
pub(crate) struct Revision {
    /// Name of the commit, as short as git makes it.
    pub(crate) commit: String,
    /// Root of the clone.
    pub(crate) root: PathBuf,
    /// The `xtask` of the commit, built.
    pub(crate) xtask: PathBuf,
}

impl Revision {
    /// Clones the repository at `root` into a folder of `parent`, checks `revision` out, and builds its `xtask`. A clone that
    /// is there already is used again.
    pub(crate) fn prepare(root: &Path, revision: &str, parent: &Path) -> Result<Self, TaskError> {
        let no_revision = || TaskError::NoRevision {
            revision: revision.to_owned(),
        };
        let commit = format!("{revision}^{{commit}}");
        let found = git(
            root,
            [
                "rev-parse",
                "--short",
                "--verify",
                "--quiet",
                "--end-of-options",
                &commit,
            ],
        )?;
        if !found.status.success() {
            return Err(no_revision());
        }
        let commit = String::from_utf8_lossy(&found.stdout).trim().to_owned();
        let clone = parent.join(&commit);
        if !clone.join("Cargo.toml").is_file() {
            // A clone that was broken off has no manifest yet.
            if clone.exists() {
                std::fs::remove_dir_all(&clone).map_err(TaskError::file(&clone))?;
            }
            let words = [
                OsStr::new("clone"),
                "--quiet".as_ref(),
                "--shared".as_ref(),
                "--no-checkout".as_ref(),
                root.as_ref(),
                clone.as_ref(),
            ];
            succeeded(&git(root, words)?)?;
            succeeded(&git(&clone, ["checkout", "--quiet", "--detach", &commit])?)?;
        }
        let mut build = cargo(&clone);
        // The variable would let both builds write into one folder.
        build
            .env_remove("CARGO_TARGET_DIR")
            .args(["build", "--package", "xtask"]);
        let status = build.status().map_err(TaskError::start("cargo"))?;
        if !status.success() {
            return Err(TaskError::Failed {
                program: "cargo build --package xtask".into(),
            });
        }
        let program = format!("target/debug/xtask{}", std::env::consts::EXE_SUFFIX);
        Ok(Self {
            xtask: clone.join(program),
            root: clone,
            commit,
        })
    }
}

fn git(
    folder: &Path,
    words: impl IntoIterator<Item = impl AsRef<OsStr>>,
) -> Result<Output, TaskError> {
    let mut command = Command::new("git");
    command
        .current_dir(folder)
        .args(words)
        .stderr(Stdio::inherit());
    command.output().map_err(TaskError::start("git"))
}

fn succeeded(output: &Output) -> Result<(), TaskError> {
    if output.status.success() {
        Ok(())
    } else {
        Err(TaskError::Failed {
            program: "git".into(),
        })
    }
}
