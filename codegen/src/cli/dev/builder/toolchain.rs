//! The generator and the compilers of a session.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::thread;
use std::time::SystemTime;

use keyway::store::Store;

use super::{
    CargoReason, Compilation, CompileRoute, Generated, Ledger, Project, Renewal, SourceChange,
};
use crate::cli::command_error::CommandError;
use crate::cli::dev::input::Inputs;
use crate::cli::dev::report::{Compiler, Message, Refusal, Reporter, Stage};
use crate::cli::work::{crates, refuse_errors, show_findings, this_program};
use crate::generator::apply::write;
use crate::ground::diagnostic::Severity;
use crate::workshop::compile::{Artifact, BuildError, BuildRequest, Profile, Variant, build};
use crate::workshop::publish::BuiltLibrary;
use crate::workshop::replay::{
    DebugInfo, Memory, ReplayError, ReplayPlan, compile, full_link_reason,
};
use crate::workshop::watch::{Contents, Stamp};

/// The generator and the compilers of a session, with the builds that they have made in it. The folder with captured calls of
/// rustc is removed with this value.
#[derive(Debug)]
pub(super) struct Toolchain {
    project: Project,
    profile: Profile,
    memory: Memory,
    ledger: Ledger,
    /// The App's program, once cargo has built one; of a launched App this program.
    program: Option<PathBuf>,
    /// The end of cargo's last build.
    built: Option<SystemTime>,
    /// The titles of the findings of the last run.
    shown: BTreeSet<String>,
}

/// The changes that the generator has made.
struct Applied {
    /// The files that were written.
    written: BTreeSet<PathBuf>,
    /// Whether the App has other modules than before.
    has_other_modules: bool,
}

impl Toolchain {
    /// A toolchain that has built nothing yet.
    pub(super) fn new(project: Project, profile: Profile, debug_info: DebugInfo) -> Self {
        let workspace = project.workspace();
        let folder = workspace.target_directory.join("keyway-dev");
        Self {
            memory: Memory::new(&workspace.root, &folder.join(profile.folder()), debug_info),
            project,
            profile,
            ledger: Ledger::default(),
            program: None,
            built: None,
            shown: BTreeSet::new(),
        }
    }

    /// The workspace with the App.
    pub(super) fn project(&self) -> &Project {
        &self.project
    }

    /// The App's program, once cargo has built one.
    pub(super) fn program(&self) -> Option<&PathBuf> {
        self.program.as_ref()
    }

    /// Whether these changes can be compiled without cargo.
    pub(super) fn can_replay(&self, changed: &BTreeSet<PathBuf>) -> bool {
        let route = CompileRoute::of(changed, &self.project, &self.memory);
        matches!(route, CompileRoute::Replay(_))
    }

    /// Reads the workspace again after a change of its configuration, and forgets earlier builds.
    ///
    /// # Errors
    /// If cargo cannot read the workspace; then all stays as it was.
    pub(super) fn reopen(&mut self) -> Result<(), CommandError> {
        self.project.reopen()?;
        self.memory.forget();
        self.ledger.forget_replays();
        Ok(())
    }

    /// The libraries that have to be published again, as the store has lost them. If one of them is not there any more either,
    /// the next build is cargo's, and everything is published again.
    pub(super) fn missing(&mut self, store: &Store) -> Vec<BuiltLibrary> {
        let missing = self.ledger.missing(&self.project, store);
        missing.unwrap_or_else(|| {
            self.memory.forget();
            self.ledger.forget();
            Vec::new()
        })
    }

    /// Libraries with these stamps are published.
    pub(super) fn note_published(&mut self, stamps: Vec<(BuiltLibrary, Stamp)>) {
        self.ledger.note_published(stamps);
    }

    /// Writes the generated files, which are added to `snapshot`, and compiles.
    ///
    /// Where only one module has changed, it is compiled while the generator runs, as most changes of a module leave the
    /// generated files as they are.
    pub(super) fn compile(
        &mut self,
        change: &SourceChange,
        snapshot: &mut Contents,
        inputs: &mut Inputs,
        reporter: &Reporter,
    ) -> Result<Compilation, Refusal> {
        let changed = &change.changed;
        self.renew_old(changed, snapshot, inputs, reporter);
        let (applied, reason) = match CompileRoute::of(changed, &self.project, &self.memory) {
            CompileRoute::Replay(plan) => {
                let can_be_cancelled = change.can_be_cancelled;
                let (generated, library) =
                    self.generate_and_replay(&plan, snapshot, inputs, can_be_cancelled);
                if matches!(library, Err(ReplayError::Cancelled)) {
                    return Ok(Compilation::Cancelled);
                }
                let applied = self.apply(generated, reporter)?;
                if applied.written.is_empty() && !applied.has_other_modules {
                    let path = library.map_err(|error| self.refusal_of_replay(error))?;
                    return Ok(self.replayed(plan, path));
                }
                (applied, CargoReason::Generated)
            }
            CompileRoute::Cargo(reason) => {
                let generated = self.generate();
                (self.apply(generated, reporter)?, reason)
            }
        };
        self.add_written(&applied.written, snapshot, inputs)?;
        self.compile_by_cargo(changed, &reason)
    }

    fn generate(&self) -> Result<Generated, CommandError> {
        Generated::of(
            self.project.workspace().clone(),
            self.project.app(),
            self.project.way(),
        )
    }

    /// Gives changed files that are older than cargo's last build the time of now.
    fn renew_old(
        &self,
        changed: &BTreeSet<PathBuf>,
        snapshot: &mut Contents,
        inputs: &mut Inputs,
        reporter: &Reporter,
    ) {
        let Some(renewal) = self.built.and_then(|built| Renewal::of(changed, built)) else {
            return;
        };
        for path in renewal.failed {
            let root = &self.project.workspace().root;
            let relative = path.strip_prefix(root).unwrap_or(&path);
            let file = relative.to_string_lossy().replace('\\', "/");
            reporter.report(&Message::TakenForFresh { file });
        }
        let now = inputs.read(snapshot);
        if now.changed_since(snapshot).is_empty() {
            *snapshot = now;
        }
    }

    /// The files to which the errors point count as sources: a compiler that fails does not tell what it has read.
    fn refusal_of_replay(&mut self, error: ReplayError) -> Refusal {
        if let ReplayError::Failed { files, .. } = &error {
            self.project.add_read(files.iter().cloned());
        }
        Refusal::at(Stage::Build)(error)
    }

    fn refusal_of_cargo(&mut self, error: BuildError) -> Refusal {
        if let BuildError::Failed { files } = &error {
            self.project.add_read(files.iter().cloned());
        }
        Refusal::at(Stage::Build)(error)
    }

    /// Runs generator and rustc at the same time. Rustc is cancelled as soon as the sources differ from `snapshot`, if it may.
    fn generate_and_replay(
        &self,
        plan: &ReplayPlan,
        snapshot: &Contents,
        inputs: &mut Inputs,
        can_be_cancelled: bool,
    ) -> (
        Result<Generated, CommandError>,
        Result<PathBuf, ReplayError>,
    ) {
        let (workspace, app) = (self.project.workspace().clone(), self.project.app());
        let way = self.project.way();
        thread::scope(|scope| {
            let generated = scope.spawn(move || Generated::of(workspace, app, way));
            let is_outdated = || can_be_cancelled && inputs.are_noticed_to_differ_from(snapshot);
            let library = compile(plan, is_outdated);
            let generated = generated.join().expect("the generator does not panic");
            (generated, library)
        })
    }

    /// Shows the findings, and writes the generated files unless there are errors.
    fn apply(
        &mut self,
        generated: Result<Generated, CommandError>,
        reporter: &Reporter,
    ) -> Result<Applied, Refusal> {
        let generated = generated.map_err(Refusal::at(Stage::Gen))?;
        self.show_findings(&generated);
        refuse_errors(&generated.diagnostics, &generated.sources)
            .map_err(Refusal::at(Stage::Gen))?;
        let pending = || generated.comparison.pending();
        write(pending()).map_err(Refusal::at(Stage::Gen))?;
        let files: Vec<_> = pending().map(|change| change.name.clone()).collect();
        if !files.is_empty() {
            reporter.report(&Message::Generated { files });
        }
        let written = pending().map(|change| change.path.clone()).collect();
        Ok(Applied {
            written,
            has_other_modules: self.project.set_modules(generated.modules),
        })
    }

    /// Shows the errors, and the warnings that the last run did not have.
    fn show_findings(&mut self, generated: &Generated) {
        let findings = || generated.diagnostics.items().iter();
        let new = findings().filter(|finding| {
            finding.severity == Severity::Error || !self.shown.contains(&finding.title)
        });
        show_findings(new, &generated.sources);
        self.shown = findings().map(|finding| finding.title.clone()).collect();
    }

    /// Watches the sources of the modules, and adds the generated files to `snapshot`. If any other file has changed meanwhile,
    /// the generated files are stale: `snapshot` stays as it is, so that another build follows.
    fn add_written(
        &self,
        written: &BTreeSet<PathBuf>,
        snapshot: &mut Contents,
        inputs: &mut Inputs,
    ) -> Result<(), Refusal> {
        let now = inputs.read(snapshot);
        let is_expected = now.changed_since(snapshot).is_subset(written);
        let watched = inputs.watch(self.project.sources());
        watched.map_err(Refusal::at(Stage::Gen))?;
        if is_expected {
            *snapshot = inputs.read(&now);
        }
        Ok(())
    }

    fn replayed(&mut self, plan: ReplayPlan, path: PathBuf) -> Compilation {
        self.memory.note_replay(&plan);
        self.project.add_read(plan.inputs());
        self.ledger.note_replay(&plan.package);
        let full_link = full_link_reason(&plan);
        let package = plan.package;
        Compilation::Done {
            compiler: Compiler::Rustc { full_link },
            libraries: vec![BuiltLibrary { package, path }],
            crates: BTreeMap::new(),
        }
    }

    fn compile_by_cargo(
        &mut self,
        changed: &BTreeSet<PathBuf>,
        reason: &CargoReason,
    ) -> Result<Compilation, Refusal> {
        let because = reason.text(&self.project.workspace().root);
        let program = this_program().map_err(Refusal::at(Stage::Build))?;
        let artifacts = build(&BuildRequest {
            directory: PathBuf::from("."),
            root: self.project.workspace().root.clone(),
            target_directory: self.project.workspace().target_directory.clone(),
            variant: Variant::Hosted,
            packages: self.project.packages(),
            programs: Vec::new(),
            features: Vec::new(),
            profile: self.profile,
            variables: self.memory.variables(&program),
        });
        self.built = Some(SystemTime::now());
        let artifacts = artifacts.map_err(|error| self.refusal_of_cargo(error))?;
        self.project.set_read(&artifacts);
        self.memory.note_build(self.project.modules());
        self.program = Some(self.find_program(&artifacts)?);
        self.ledger
            .keep_replays_without(changed, &self.project, &self.memory);
        let libraries = self.ledger.unpublished(&self.project, &artifacts);
        Ok(Compilation::Done {
            compiler: Compiler::Cargo { because },
            libraries: libraries.map_err(Refusal::at(Stage::Build))?,
            crates: crates(&artifacts),
        })
    }

    fn find_program(&self, artifacts: &BTreeMap<PathBuf, Artifact>) -> Result<PathBuf, Refusal> {
        if self.project.launched().is_some() {
            return this_program().map_err(Refusal::at(Stage::Build));
        }
        let app = self.project.app();
        let artifact = self.project.artifact(app, artifacts);
        let program = artifact.executable(app);
        Ok(program.map_err(Refusal::at(Stage::Build))?.to_owned())
    }
}
