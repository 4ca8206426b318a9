//! `Memory`, which decides whether a change can be replayed.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process;
use std::thread::{self, JoinHandle};

use super::command_line::check;
use super::inputs::Inputs;
use super::link;
use super::{Capture, DebugInfo, DepInfo, FallbackReason, ReplayPlan, has_own_wrapper, wrapping};
use crate::generator::discover::CrateSource;

/// The captures and inputs of the builds that cargo made in this session. Nothing older is trusted: cargo may have
/// built something else in between.
#[derive(Debug)]
pub(crate) struct Memory {
    root: PathBuf,
    session: PathBuf,
    incremental: PathBuf,
    debug_info: DebugInfo,
    epoch: u32,
    has_own_wrapper: bool,
    known: BTreeMap<String, (Capture, Inputs)>,
    readers: DepInfo,
    /// Prepares the next links.
    preparation: Option<JoinHandle<()>>,
}

impl Memory {
    /// Makes the memory of a session on the workspace in `root`, which keeps its files in `folder`, and whose replays do
    /// `debug_info`.
    #[must_use]
    pub(crate) fn new(root: &Path, folder: &Path, debug_info: DebugInfo) -> Self {
        let cache = match debug_info {
            DebugInfo::Dropped => "incremental",
            DebugInfo::Kept => "incremental-debug",
        };
        Self {
            root: root.to_owned(),
            session: folder.join(process::id().to_string()),
            incremental: folder.join(cache),
            debug_info,
            epoch: 0,
            has_own_wrapper: has_own_wrapper(root),
            known: BTreeMap::new(),
            readers: DepInfo::default(),
            preparation: None,
        }
    }

    /// Environment variables for cargo with which `program` captures the start of the compiler.
    #[must_use]
    pub(crate) fn variables(&self, program: &Path) -> Vec<(OsString, OsString)> {
        if self.has_own_wrapper {
            return Vec::new();
        }
        wrapping(program, &self.captures(), &self.token())
    }

    /// Invalidates all earlier captures, since something else than sources has changed.
    pub(crate) fn forget(&mut self) {
        self.epoch += 1;
        self.known.clear();
    }

    /// Records that cargo has built everything, `packages` included.
    pub(crate) fn note_build(&mut self, packages: &[String]) {
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
            link::forget(&self.session.join(package));
            let inputs = Inputs::of(&capture);
            self.known.insert(package.clone(), (capture, inputs));
        }
    }

    /// Records that `plan` was compiled: the module may read other files now. If everything was linked, the next links of
    /// the module are prepared meanwhile.
    pub(crate) fn note_replay(&mut self, plan: &ReplayPlan) {
        if self
            .preparation
            .as_ref()
            .is_none_or(JoinHandle::is_finished)
        {
            let folder = link::folder(plan);
            self.preparation = Some(thread::spawn(move || link::prepare(&folder)));
        }
        self.readers
            .extend(DepInfo::read(&plan.folder, &plan.capture.directory));
    }

    /// Names in Rust of the crates that read `file`, as of the last builds.
    pub(crate) fn readers(&self, file: &Path) -> BTreeSet<String> {
        self.readers.readers(file)
    }

    /// Plans the replay for the changed files, if they belong to one of `modules` alone.
    ///
    /// # Errors
    /// The reason why cargo has to run.
    pub(crate) fn plan(
        &self,
        changed: &BTreeSet<PathBuf>,
        members: &[CrateSource],
        modules: &[String],
    ) -> Result<ReplayPlan, FallbackReason> {
        if self.has_own_wrapper {
            return Err(FallbackReason::OwnWrapper);
        }
        let member = single_module(changed, members, modules)?;
        self.check_readers(changed, member)?;
        let known = self.known.get(&member.package);
        let (capture, inputs) = known.ok_or(FallbackReason::NotCaptured)?;
        let has_script = member.directory.join("build.rs").exists();
        if has_script || capture.environment.contains_key("OUT_DIR") {
            return Err(FallbackReason::BuildScript);
        }
        check(capture)?;
        inputs.check()?;
        Ok(ReplayPlan {
            package: member.package.clone(),
            capture: capture.clone(),
            folder: self.session.join(&member.package),
            incremental: self.incremental.clone(),
            debug_info: self.debug_info,
        })
    }

    /// Accepts a source of the module, or a file that the compiler read for this crate and for no other.
    fn check_readers(
        &self,
        changed: &BTreeSet<PathBuf>,
        member: &CrateSource,
    ) -> Result<(), FallbackReason> {
        let own = member.crate_name();
        for path in changed {
            let mut readers = self.readers.readers(path);
            let is_read = readers.remove(&own);
            if let Some(reader) = readers.pop_first() {
                let path = path.clone();
                return Err(FallbackReason::Shared { path, reader });
            }
            let is_source = path.starts_with(member.directory.join("src"))
                && path.extension().is_some_and(|ending| ending == "rs");
            if !is_read && !is_source {
                return Err(FallbackReason::OtherFile { path: path.clone() });
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
        if let Some(preparation) = self.preparation.take() {
            // It writes into the folder.
            let _ = preparation.join();
        }
        // The store has copies of the published libraries.
        let _ = fs::remove_dir_all(&self.session);
    }
}

/// The one module whose folder holds all changes.
fn single_module<'m>(
    changed: &BTreeSet<PathBuf>,
    members: &'m [CrateSource],
    modules: &[String],
) -> Result<&'m CrateSource, FallbackReason> {
    let mut found: Option<&CrateSource> = None;
    for path in changed {
        // One package may lie in the folder of another.
        let owner = members
            .iter()
            .filter(|member| path.starts_with(&member.directory))
            .max_by_key(|member| member.directory.as_os_str().len());
        let owner = owner.filter(|member| modules.contains(&member.package));
        let owner = owner.ok_or_else(|| FallbackReason::OtherFile { path: path.clone() })?;
        if found.is_some_and(|other| other.package != owner.package) {
            return Err(FallbackReason::NotOneModule);
        }
        found = Some(owner);
    }
    found.ok_or(FallbackReason::NotOneModule)
}
