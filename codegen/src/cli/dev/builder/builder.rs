//! The builder of a session.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant, SystemTime};

use keyway::ModuleKind;
use keyway::store::{CrateBuild, Digest, Store};

use super::{Compilation, Project, SourceChange, Toolchain};
use crate::cli::dev::input::Inputs;
use crate::cli::dev::report::{Message, Refusal, Reporter, Stage};
use crate::cli::dev::state::{Build, BuildOutcome};
use crate::cli::work::BuildOptions;
use crate::cli::work::this_program;
use crate::workshop::Progress;
use crate::workshop::probe::ReadyProbe;
use crate::workshop::publish::{
    BuiltLibrary, Change, KeptBuild, PublishRequest, PublishedModule, lay_aside, make_current,
    publish_in,
};
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
    /// The builds in the store that are held back.
    held: BTreeMap<String, Held>,
}

/// A build that is held back.
#[derive(Debug)]
struct Held {
    digest: Digest,
    kind: ModuleKind,
    /// Keeps `gc` from it.
    _kept: Option<KeptBuild>,
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
            held: BTreeMap::new(),
        }
    }

    /// The build of a module that is held back.
    pub(in crate::cli::dev) fn held(&self, module: &str) -> Option<&Digest> {
        self.held.get(module).map(|own| &own.digest)
    }

    /// Makes current what is held back; the names of the modules.
    ///
    /// # Errors
    /// If the store cannot be written; then it is still held back.
    pub(in crate::cli::dev) fn promote(&mut self) -> Result<Vec<String>, Refusal> {
        let builds = self.held.iter();
        let builds: BTreeMap<_, _> = builds
            .map(|(module, own)| (module.clone(), own.digest.clone()))
            .collect();
        if !builds.is_empty() {
            let root = &self.project().workspace().root;
            make_current(&self.store, root, &builds, None).map_err(Refusal::at(Stage::Publish))?;
            self.held.clear();
        }
        Ok(builds.into_keys().collect())
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
            BuildOutcome::Published { .. } | BuildOutcome::Held { .. } => {
                inputs.note_built(sources, snapshot, began)
            }
            BuildOutcome::Refused(_) => inputs.note_refused(sources, snapshot, began),
        };
        *snapshot = noted.map_err(Refusal::at(Stage::Build))?;
        if !matches!(outcome, BuildOutcome::Refused(_)) {
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
        let stamp = self.toolchain.program().and_then(|path| Stamp::of(path));
        self.publish((libraries, missing), crates, (reporter, change.is_held))?;
        if self.held.is_empty() {
            return Ok(BuildOutcome::Published { stamp });
        }
        let modules: Vec<_> = self.held.keys().cloned().collect();
        let mut kinds = self.held.values().map(|own| own.kind);
        let reason = match (modules.len(), kinds.next()) {
            (1, Some(kind)) if kind.serves() => None,
            (1, _) => Some("only Systems are".to_owned()),
            _ => Some("only one module at a time is".to_owned()),
        };
        Ok(BuildOutcome::Held {
            stamp,
            modules,
            reason,
        })
    }

    /// Holds modules back whose builds are not current, beside those that are held back already.
    fn hold(&mut self, laid: Vec<(PublishedModule, Option<KeptBuild>)>) {
        let current = self.store.current();
        let current = current.map_or_else(|_| BTreeMap::new(), |set| set.modules);
        for (module, kept) in laid {
            let held = Held {
                digest: module.digest,
                kind: module.kind,
                _kept: kept,
            };
            self.held.insert(module.module, held);
        }
        self.held
            .retain(|module, own| current.get(module) != Some(&own.digest));
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
        (mut libraries, missing): (Vec<BuiltLibrary>, Vec<BuiltLibrary>),
        crates: BTreeMap<String, CrateBuild>,
        (reporter, is_held): (&Reporter, bool),
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
        let (probe, progress) = (self.probe.take(), Progress::hidden());
        if is_held {
            let laid =
                lay_aside(&request, probe, &progress).map_err(Refusal::at(Stage::Publish))?;
            self.toolchain.note_published(stamps);
            self.hold(laid);
            if self.held.is_empty() {
                reporter.report(&Message::Published {
                    milliseconds: milliseconds(began),
                    modules: Vec::new(),
                });
            }
            return Ok(());
        }
        let publication =
            publish_in(&request, probe, &progress).map_err(Refusal::at(Stage::Publish))?;
        self.toolchain.note_published(stamps);
        for module in &publication.modules {
            self.held.remove(&module.module);
        }
        self.promote()?;
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
