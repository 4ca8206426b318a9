//! What a session knows of earlier builds.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process;

use super::command_line::check;
use super::inputs::Inputs;
use super::{Capture, DepInfo, Doubt, ReplayPlan, has_own_wrapper, wrapping};
use crate::generator::discover::CrateSource;

/// What a session knows of the builds that cargo has made in it. Nothing is believed that is older than the session: in the
/// meantime cargo may have built something else.
#[derive(Debug)]
pub struct Memory {
    root: PathBuf,
    session: PathBuf,
    incremental: PathBuf,
    epoch: u32,
    has_own_wrapper: bool,
    known: BTreeMap<String, (Capture, Inputs)>,
    readers: DepInfo,
}

impl Memory {
    /// A session on the workspace in `root`, which keeps its files in `folder`.
    #[must_use]
    pub fn new(root: &Path, folder: &Path) -> Self {
        Self {
            root: root.to_owned(),
            session: folder.join(process::id().to_string()),
            incremental: folder.join("incremental"),
            epoch: 0,
            has_own_wrapper: has_own_wrapper(root),
            known: BTreeMap::new(),
            readers: DepInfo::default(),
        }
    }

    /// The variables for cargo under which `program` captures how the compiler is started.
    #[must_use]
    pub fn variables(&self, program: &Path) -> Vec<(OsString, OsString)> {
        if self.has_own_wrapper {
            return Vec::new();
        }
        wrapping(program, &self.captures(), &self.token())
    }

    /// Something else than sources has changed: nothing that was captured before counts any more.
    pub fn forget(&mut self) {
        self.epoch += 1;
        self.known.clear();
    }

    /// Cargo has built everything, `packages` among it.
    pub fn note_build(&mut self, packages: &[String]) {
        self.known.clear();
        self.readers = DepInfo::default();
        for package in packages {
            let captured = Capture::read(&self.captures(), package);
            let Some(capture) = captured.filter(|capture| capture.token == self.token()) else {
                continue;
            };
            if self.readers == DepInfo::default()
                && let Some(folder) = capture.option("--out-dir")
            {
                self.readers = DepInfo::read(Path::new(folder), &self.root);
            }
            let inputs = Inputs::of(&capture);
            self.known.insert(package.clone(), (capture, inputs));
        }
    }

    /// `plan` was compiled: it may read files now that it did not read before.
    pub fn note_replay(&mut self, plan: &ReplayPlan) {
        self.readers
            .extend(DepInfo::read(&plan.folder, &plan.capture.directory));
    }

    /// How to compile what `changed` asks for, if that is one of `modules` alone.
    ///
    /// # Errors
    /// Why cargo has to decide.
    pub fn plan(
        &self,
        changed: &BTreeSet<PathBuf>,
        members: &[CrateSource],
        modules: &[String],
    ) -> Result<ReplayPlan, Doubt> {
        if self.has_own_wrapper {
            return Err(Doubt::OwnWrapper);
        }
        let member = the_one(changed, members, modules)?;
        self.check_readers(changed, member)?;
        let known = self.known.get(&member.package);
        let (capture, inputs) = known.ok_or(Doubt::NotCaptured)?;
        let has_script = member.directory.join("build.rs").exists();
        if has_script || capture.environment.contains_key("OUT_DIR") {
            return Err(Doubt::BuildScript);
        }
        check(capture)?;
        inputs.check()?;
        Ok(ReplayPlan {
            package: member.package.clone(),
            capture: capture.clone(),
            folder: self.session.join(&member.package),
            incremental: self.incremental.clone(),
        })
    }

    /// A source, or a file that the compiler has read, and that nobody else has.
    fn check_readers(
        &self,
        changed: &BTreeSet<PathBuf>,
        member: &CrateSource,
    ) -> Result<(), Doubt> {
        let own = member.crate_name();
        for path in changed {
            let mut readers = self.readers.readers(path);
            let is_read = readers.remove(&own);
            if let Some(reader) = readers.pop_first() {
                let path = path.clone();
                return Err(Doubt::Shared { path, reader });
            }
            let is_source = path.starts_with(member.directory.join("src"))
                && path.extension().is_some_and(|ending| ending == "rs");
            if !is_read && !is_source {
                return Err(Doubt::OtherFile { path: path.clone() });
            }
        }
        Ok(())
    }

    fn captures(&self) -> PathBuf {
        self.session.join("captures")
    }

    fn token(&self) -> String {
        format!("{}-{}", process::id(), self.epoch)
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        // The store has copies of what matters.
        let _ = fs::remove_dir_all(&self.session);
    }
}

/// The one module in whose folder everything has changed.
fn the_one<'m>(
    changed: &BTreeSet<PathBuf>,
    members: &'m [CrateSource],
    modules: &[String],
) -> Result<&'m CrateSource, Doubt> {
    let mut found: Option<&CrateSource> = None;
    for path in changed {
        // One package may lie in the folder of another.
        let owner = members
            .iter()
            .filter(|member| path.starts_with(&member.directory))
            .max_by_key(|member| member.directory.as_os_str().len());
        let owner = owner.filter(|member| modules.contains(&member.package));
        let owner = owner.ok_or_else(|| Doubt::OtherFile { path: path.clone() })?;
        if found.is_some_and(|other| other.package != owner.package) {
            return Err(Doubt::NotOneModule);
        }
        found = Some(owner);
    }
    found.ok_or(Doubt::NotOneModule)
}
