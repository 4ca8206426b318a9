//! Generating and compiling.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{MAIN_SEPARATOR, PathBuf};
use std::thread;

use super::compiled::Compiled;
use super::compiler::Compiler;
use super::dev_event::DevEvent;
use super::refusal::Refusal;
use super::session::Session;
use super::stage::Stage;
use super::survey::Survey;
use crate::cli::command_error::CommandError;
use crate::cli::work::{crates, hosted_target, refuse_errors, show_findings, this_program};
use crate::generator::apply::write;
use crate::workshop::compile::{Artifact, BuildError, BuildRequest, build};
use crate::workshop::publish::BuiltLibrary;
use crate::workshop::replay::{Doubt, ReplayError, ReplayPlan, compile};
use crate::workshop::run::Way;
use crate::workshop::watch::{Contents, Stamp};

impl Session {
    /// Brings the generated files up to date and compiles what has changed. Gives what the sources held that were compiled, or
    /// nothing if they have changed meanwhile.
    ///
    /// Where one module alone has changed, it is compiled while the generator runs, in the hope that nothing is to be
    /// generated, as is so unless a declaration or a contract has changed.
    pub(super) fn compile(
        &mut self,
        changed: &BTreeSet<PathBuf>,
        before: Contents,
    ) -> Result<Option<(Compiled, Contents)>, Refusal> {
        let plan = self.replay_plan(changed);
        let (survey, replayed) = match &plan {
            Ok(plan) => self.survey_and_replay(plan, &before),
            Err(_) => (Survey::take(self.workspace.clone(), &self.app), None),
        };
        if let Some(Err(ReplayError::Outrun)) = &replayed {
            return Ok(None);
        }
        let survey = survey.map_err(Refusal::at(Stage::Gen))?;
        self.show(&survey);
        refuse_errors(&survey.diagnostics, &survey.sources).map_err(Refusal::at(Stage::Gen))?;
        let generated = self.write(&survey)?;
        let mut modules = survey.modules;
        if self.way == Way::Launched {
            modules.push(self.app.clone());
        }
        let is_same_plan = modules == self.modules;
        self.modules = modules;
        match (plan, replayed) {
            (Ok(plan), Some(replayed)) if generated.is_empty() && is_same_plan => {
                let path = replayed.map_err(Refusal::at(Stage::Build))?;
                self.memory.note_replay(&plan);
                self.replayed.insert(plan.package.clone());
                let package = plan.package;
                let compiled = Compiled {
                    compiler: Compiler::Rustc,
                    libraries: vec![BuiltLibrary { package, path }],
                    crates: BTreeMap::new(),
                };
                Ok(Some((compiled, before)))
            }
            (plan, _) => {
                let because = match plan {
                    Ok(_) => "files were generated".to_owned(),
                    Err(None) => "everything, at first".to_owned(),
                    Err(Some(doubt)) => self.shortened(&doubt),
                };
                let before = self.accept(&generated, before)?;
                let compiled = self.compile_by_cargo(changed, because)?;
                Ok(Some((compiled, before)))
            }
        }
    }

    /// A doubt with its paths relative to the workspace.
    fn shortened(&self, doubt: &Doubt) -> String {
        let root = format!("{}{}", self.workspace.root.display(), MAIN_SEPARATOR);
        doubt.to_string().replace(&root, "")
    }

    pub(super) fn replay_plan(
        &self,
        changed: &BTreeSet<PathBuf>,
    ) -> Result<ReplayPlan, Option<Doubt>> {
        if self.good.is_none() {
            return Err(None);
        }
        self.memory
            .plan(changed, &self.workspace.crates, &self.modules)
            .map_err(Some)
    }

    fn survey_and_replay(
        &mut self,
        plan: &ReplayPlan,
        before: &Contents,
    ) -> (
        Result<Survey, CommandError>,
        Option<Result<PathBuf, ReplayError>>,
    ) {
        let (workspace, app) = (self.workspace.clone(), self.app.as_str());
        let (happenings, folders) = (&mut self.happenings, &self.folders);
        let is_outrun = || {
            let is_noticed = happenings.has_files();
            is_noticed
                && !Contents::read(folders, before)
                    .changed_since(before)
                    .is_empty()
        };
        thread::scope(|scope| {
            let survey = scope.spawn(move || Survey::take(workspace, app));
            let replayed = compile(plan, is_outrun);
            let survey = survey.join().expect("the generator does not panic");
            (survey, Some(replayed))
        })
    }

    /// Shows findings, unless they are the very ones that were shown last and no error is among them.
    fn show(&mut self, survey: &Survey) {
        let items = survey.diagnostics.items();
        let titles: Vec<_> = items.iter().map(|item| item.title.clone()).collect();
        if survey.diagnostics.has_errors() || titles != self.shown {
            show_findings(&survey.diagnostics, &survey.sources);
        }
        self.shown = titles;
    }

    /// Writes what is to be generated, and gives the files.
    fn write(&mut self, survey: &Survey) -> Result<BTreeSet<PathBuf>, Refusal> {
        let pending = || survey.comparison.pending();
        write(pending()).map_err(Refusal::at(Stage::Gen))?;
        let files: Vec<_> = pending().map(|change| change.name.clone()).collect();
        if !files.is_empty() {
            self.teller.tell(&DevEvent::Generated { files });
        }
        Ok(pending().map(|change| change.path.clone()).collect())
    }

    /// What the sources hold now that files were generated; if anything else has changed, what was generated is of yesterday,
    /// and the first look counts, so that the difference is found.
    fn accept(
        &mut self,
        generated: &BTreeSet<PathBuf>,
        before: Contents,
    ) -> Result<Contents, Refusal> {
        let again = Contents::read(&self.folders, &before);
        let is_expected = again.changed_since(&before).is_subset(generated);
        self.watch().map_err(Refusal::at(Stage::Gen))?;
        if !is_expected {
            return Ok(before);
        }
        let now = Contents::read(&self.folders, &again);
        self.seen = now.clone();
        Ok(now)
    }

    fn compile_by_cargo(
        &mut self,
        changed: &BTreeSet<PathBuf>,
        because: String,
    ) -> Result<Compiled, Refusal> {
        let program = this_program().map_err(Refusal::at(Stage::Build))?;
        let modules = self.modules.iter().filter(|module| **module != self.app);
        let packages = std::iter::once(&self.app).chain(modules);
        let artifacts = build(&BuildRequest {
            directory: PathBuf::from("."),
            target: hosted_target(&self.workspace),
            packages: packages.cloned().collect(),
            features: Vec::new(),
            profile: self.options.profile(),
            variables: self.memory.variables(&program),
        })
        .map_err(Refusal::at(Stage::Build))?;
        self.memory.note_build(&self.modules);
        self.note_program(&artifacts)?;
        self.forget_replayed(changed);
        let libraries = self.libraries(&artifacts)?;
        Ok(Compiled {
            compiler: Compiler::Cargo { because },
            libraries,
            crates: crates(&artifacts),
        })
    }

    fn note_program(&mut self, artifacts: &BTreeMap<PathBuf, Artifact>) -> Result<(), Refusal> {
        if self.way == Way::Launched {
            self.program = Some(this_program().map_err(Refusal::at(Stage::Build))?);
            return Ok(());
        }
        let artifact = self.artifact(&self.app, artifacts);
        let program = artifact
            .executable(&self.app)
            .map_err(Refusal::at(Stage::Build))?;
        self.program = Some(program.to_owned());
        Ok(())
    }

    /// A module that was compiled without cargo stays as it is: what cargo makes of the same sources differs in the debug
    /// information only, and would be a needless generation. But not if anything that it is made of has changed.
    fn forget_replayed(&mut self, changed: &BTreeSet<PathBuf>) {
        let members = &self.workspace.crates;
        let is_concerned = |package: &String| {
            let folders =
                crate::workshop::watch::folders(&self.workspace, std::slice::from_ref(package));
            changed.iter().any(|path| {
                let inside = folders.iter().any(|folder| folder.holds(path));
                let in_member = members
                    .iter()
                    .any(|member| path.starts_with(&member.directory));
                inside || !in_member
            })
        };
        let kept: BTreeSet<_> = self
            .replayed
            .iter()
            .filter(|package| !is_concerned(package))
            .cloned()
            .collect();
        self.replayed = kept;
    }

    /// The libraries that are not published as they are.
    fn libraries(
        &self,
        artifacts: &BTreeMap<PathBuf, Artifact>,
    ) -> Result<Vec<BuiltLibrary>, Refusal> {
        let mut libraries = Vec::new();
        for package in &self.modules {
            if self.replayed.contains(package) {
                continue;
            }
            let path = self.artifact(package, artifacts).library;
            let path = path.ok_or_else(|| BuildError::NoLibrary {
                package: package.clone(),
            });
            let path = path.map_err(Refusal::at(Stage::Build))?;
            let is_known = self.published.contains_key(&path)
                && self.published.get(&path).copied() == Stamp::of(&path);
            if !is_known {
                libraries.push(BuiltLibrary {
                    package: package.clone(),
                    path,
                });
            }
        }
        Ok(libraries)
    }

    fn artifact(&self, package: &str, artifacts: &BTreeMap<PathBuf, Artifact>) -> Artifact {
        let id = self.workspace.find(package);
        let manifest = id.map(|id| &self.workspace.crates[id.index()].manifest_path);
        manifest
            .and_then(|manifest| artifacts.get(manifest).cloned())
            .unwrap_or_default()
    }
}
