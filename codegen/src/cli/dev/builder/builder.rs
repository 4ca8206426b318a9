//! The builder of a session.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant, SystemTime};

use keyway::store::{CrateBuild, Store};

use super::{Compilation, Project, SourceChange, Toolchain};
use crate::cli::dev::input::Inputs;
use crate::cli::dev::report::{Message, Refusal, Reporter, Stage};
use crate::cli::dev::state::{Build, BuildOutcome};
use crate::cli::work::BuildOptions;
use crate::cli::work::this_program;
use crate::workshop::Progress;
use crate::workshop::probe::ReadyProbe;
use crate::workshop::publish::{BuiltLibrary, Change, PublishRequest, publish_in};
use crate::workshop::replay::DebugInfo;
use crate::workshop::watch::{Contents, Stamp, is_configuration};

/// The builder of a session: takes sources to a published set.
#[derive(Debug)]
pub(in crate::cli::dev) struct Builder {
    toolchain: Toolchain,
    store: Store,
    /// Time limit of each probe.
    limit: Duration,
    /// The sources when the workspace was read the last time.
    configured: Option<Contents>,
    /// The process for the next probe, started beside the compiler to save time.
    probe: Option<ReadyProbe>,
}

impl Builder {
    /// A builder that has built nothing yet.
    pub(in crate::cli::dev) fn new(
        project: Project,
        options: &BuildOptions,
        store: Store,
        debug_info: DebugInfo,
    ) -> Self {
        Self {
            toolchain: Toolchain::new(project, options.profile(), debug_info),
            store,
            limit: options.limit(),
            configured: None,
            probe: None,
        }
    }

    /// The workspace with the App.
    pub(in crate::cli::dev) fn project(&self) -> &Project {
        self.toolchain.project()
    }

    /// Whether a build of these changes can be cancelled as soon as there are newer ones, as only rustc without cargo can.
    pub(in crate::cli::dev) fn can_cancel(&self, changed: &BTreeSet<PathBuf>) -> bool {
        self.toolchain.can_replay(changed)
    }

    /// Generates, compiles and publishes the sources in `snapshot`. Blocks until the end, which may take minutes.
    pub(in crate::cli::dev) fn build(
        &mut self,
        change: &SourceChange,
        mut snapshot: Contents,
        inputs: &mut Inputs,
        reporter: &Reporter,
    ) -> Build {
        let began = SystemTime::now();
        let outcome = self
            .try_build(change, &mut snapshot, inputs, reporter)
            .unwrap_or_else(BuildOutcome::Refused);
        let outcome = match self.end(&outcome, &mut snapshot, inputs, began) {
            Ok(()) => outcome,
            Err(refusal) => BuildOutcome::Refused(refusal),
        };
        Build {
            snapshot,
            program: self.toolchain.program().cloned(),
            outcome,
        }
    }

    /// Lets running Apps look at the store more often for a while.
    pub(in crate::cli::dev) fn announce(&self) {
        // Without it the App finds the publication only a little later.
        let _ = self.store.announce();
    }

    /// Withdraws the announcement, and ends the process for the next probe.
    pub(in crate::cli::dev) fn withdraw(&mut self) {
        self.probe = None;
        // It fails if nothing was announced.
        let _ = fs::remove_file(self.store.announcement_path());
    }

    /// Watches what the build has read, and makes `snapshot` one of these files.
    fn end(
        &mut self,
        outcome: &BuildOutcome,
        snapshot: &mut Contents,
        inputs: &mut Inputs,
        began: SystemTime,
    ) -> Result<(), Refusal> {
        let sources = self.toolchain.project().sources();
        let noted = match outcome {
            BuildOutcome::Cancelled => return Ok(()),
            BuildOutcome::Published { .. } => inputs.note_built(sources, snapshot, began),
            BuildOutcome::Refused(_) => inputs.note_refused(sources, snapshot, began),
        };
        *snapshot = noted.map_err(Refusal::at(Stage::Build))?;
        if matches!(outcome, BuildOutcome::Published { .. }) {
            self.configured = Some(snapshot.clone());
        }
        Ok(())
    }

    fn try_build(
        &mut self,
        change: &SourceChange,
        snapshot: &mut Contents,
        inputs: &mut Inputs,
        reporter: &Reporter,
    ) -> Result<BuildOutcome, Refusal> {
        self.reopen_if_configured(snapshot)?;
        let began = Instant::now();
        let missing = self.toolchain.missing(&self.store);
        self.start_probe();
        let compilation = self.toolchain.compile(change, snapshot, inputs, reporter)?;
        let Compilation::Done {
            compiler,
            libraries,
            crates,
        } = compilation
        else {
            return Ok(BuildOutcome::Cancelled);
        };
        reporter.report(&Message::Built {
            milliseconds: milliseconds(began),
            compiler,
        });
        self.publish(libraries, missing, crates, reporter)?;
        let stamp = self.toolchain.program().and_then(|path| Stamp::of(path));
        Ok(BuildOutcome::Published { stamp })
    }

    /// Reads the workspace again if its configuration is not what it was the last time. That it is what was published is not
    /// enough: a refused build may have read another in between.
    fn reopen_if_configured(&mut self, snapshot: &Contents) -> Result<(), Refusal> {
        if let Some(configured) = &self.configured {
            let changed = snapshot.changed_since(configured);
            if changed.iter().any(|path| is_configuration(path)) {
                let reopened = self.toolchain.reopen();
                reopened.map_err(Refusal::at(Stage::Gen))?;
            }
        }
        self.configured = Some(snapshot.clone());
        Ok(())
    }

    fn start_probe(&mut self) {
        if self.probe.is_none() {
            // Without this process the probe starts another when it needs one.
            let program = this_program().ok();
            self.probe = program.and_then(|program| ReadyProbe::start(&program).ok());
        }
    }

    fn publish(
        &mut self,
        mut libraries: Vec<BuiltLibrary>,
        missing: Vec<BuiltLibrary>,
        crates: BTreeMap<String, CrateBuild>,
        reporter: &Reporter,
    ) -> Result<(), Refusal> {
        let began = Instant::now();
        for missing in missing {
            if !libraries.iter().any(|one| one.package == missing.package) {
                libraries.push(missing);
            }
        }
        // Taken before, so that a library that changes meanwhile is published again.
        let stamps: Vec<_> = libraries
            .iter()
            .filter_map(|library| Some((library.clone(), Stamp::of(&library.path)?)))
            .collect();
        let request = PublishRequest {
            store: self.store.clone(),
            workspace: self.project().workspace().root.clone(),
            libraries,
            crates,
            signing: None,
            program: this_program().map_err(Refusal::at(Stage::Publish))?,
            limit: self.limit,
        };
        let publication = publish_in(&request, self.probe.take(), &Progress::hidden())
            .map_err(Refusal::at(Stage::Publish))?;
        self.toolchain.note_published(stamps);
        let modules = publication.modules.into_iter();
        let modules = modules.filter(|module| module.change != Change::Unchanged);
        reporter.report(&Message::Published {
            milliseconds: milliseconds(began),
            modules: modules.map(|module| module.module).collect(),
        });
        Ok(())
    }
}

fn milliseconds(began: Instant) -> u64 {
    u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX)
}
