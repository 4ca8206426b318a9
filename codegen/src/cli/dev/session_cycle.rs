//! From a change to what is published.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::compiled::Compiled;
use super::dev_event::DevEvent;
use super::refusal::Refusal;
use super::session::Session;
use super::session_run::QUIET;
use super::stage::Stage;
use crate::cli::command_error::CommandError;
use crate::cli::work::{discover_here, this_program};
use crate::generator::discover::{CrateSource, DependencyKind};
use crate::workshop::Progress;
use crate::workshop::probe::ReadyProbe;
use crate::workshop::publish::{Change, PublishRequest, publish_in};
use crate::workshop::run::Way;
use crate::workshop::watch::{Contents, Stamp, is_configuration};

impl Session {
    /// Looks at the sources and brings what has changed to where the App takes it from. What is wrong with them is said; an
    /// error is only what makes watching itself impossible.
    pub(super) fn cycle(&mut self) -> Result<(), CommandError> {
        loop {
            let now = self.look();
            let touched = now.touched_since(&self.seen);
            let moved = now.changed_since(&self.seen);
            self.seen = now.clone();
            let changed = match &self.good {
                Some(good) => now.changed_since(good),
                None => BTreeSet::new(),
            };
            if self.good.is_some() && changed.is_empty() {
                if !touched.is_empty() || !moved.is_empty() {
                    self.tell_unchanged(&touched, &moved);
                }
                return Ok(());
            }
            if self.tried && moved.is_empty() {
                return Ok(());
            }
            self.tried = true;
            self.tell_changed(&changed);
            let brought = self.bring(&changed, now);
            if !matches!(brought, Ok(Brought::Outrun)) {
                self.stand_down();
            }
            match brought {
                Ok(Brought::All) => {
                    self.start();
                    self.watch()?;
                    return Ok(());
                }
                Ok(Brought::Outrun) => self.teller.tell(&DevEvent::Again {}),
                Err(refusal) => {
                    self.refuse(&refusal);
                    return self.watch();
                }
            }
        }
    }

    /// What the sources hold. A file that is not there any more may be about to be written under its name, and what cargo builds
    /// cannot be called off: in both cases all that belongs to the change is waited for.
    fn look(&mut self) -> Contents {
        let now = Contents::read(&self.folders, &self.seen);
        let Some(good) = &self.good else {
            return now;
        };
        let changed = now.changed_since(good);
        let is_whole = changed.iter().all(|path| now.has(path));
        if changed.is_empty() || (is_whole && self.replay_plan(&changed).is_ok()) {
            return now;
        }
        self.happenings.calm_down(QUIET);
        Contents::read(&self.folders, &now)
    }

    /// Builds and publishes; `before` is what the sources held when the change was seen.
    fn bring(&mut self, changed: &BTreeSet<PathBuf>, before: Contents) -> Result<Brought, Refusal> {
        if changed.iter().any(|path| is_configuration(path)) {
            self.workspace = discover_here().map_err(Refusal::at(Stage::Gen))?;
            self.memory.forget();
            self.replayed.clear();
        }
        let began = Instant::now();
        self.make_ready();
        let Some((compiled, before)) = self.compile(changed, before)? else {
            return Ok(Brought::Outrun);
        };
        self.teller.tell(&DevEvent::Built {
            milliseconds: milliseconds(began),
            compiler: compiled.compiler.clone(),
        });
        let now = Contents::read(&self.folders, &self.seen);
        if !now.changed_since(&before).is_empty() {
            return Ok(Brought::Outrun);
        }
        self.publish(compiled)?;
        self.good = Some(before);
        self.say_outdated();
        Ok(Brought::All)
    }

    /// Lets the App look more often soon, and starts the process of the probe beside the compiler. Both only save time.
    fn make_ready(&mut self) {
        if self.process.is_some() {
            let _ = self.store.announce();
        }
        if self.ready.is_none() {
            let program = this_program().ok();
            self.ready = program.and_then(|program| ReadyProbe::start(&program).ok());
        }
    }

    /// There is nothing to wait for any more.
    fn stand_down(&mut self) {
        self.ready = None;
        let _ = fs::remove_file(self.store.announcement_path());
    }

    fn publish(&mut self, compiled: Compiled) -> Result<(), Refusal> {
        let began = Instant::now();
        let stamps: Vec<_> = compiled
            .libraries
            .iter()
            .filter_map(|library| Some((library.path.clone(), Stamp::of(&library.path)?)))
            .collect();
        let request = PublishRequest {
            store: self.store.clone(),
            libraries: compiled.libraries,
            crates: compiled.crates,
            program: this_program().map_err(Refusal::at(Stage::Publish))?,
            limit: self.options.limit(),
        };
        let publication = publish_in(&request, self.ready.take(), &Progress::hidden())
            .map_err(Refusal::at(Stage::Publish))?;
        self.published.extend(stamps);
        let modules = publication.modules.into_iter();
        let modules = modules.filter(|module| module.change != Change::Unchanged);
        self.teller.tell(&DevEvent::Published {
            milliseconds: milliseconds(began),
            modules: modules.map(|module| module.module).collect(),
        });
        Ok(())
    }

    fn tell_changed(&self, changed: &BTreeSet<PathBuf>) {
        if self.good.is_none() {
            return;
        }
        let names = |paths: &BTreeSet<PathBuf>| paths.iter().map(|path| self.name(path)).collect();
        self.teller.tell(&DevEvent::Changed {
            files: names(changed),
        });
        if self.way == Way::Launched {
            return;
        }
        let of_program = self.of_program();
        let packages: BTreeSet<_> = of_program
            .iter()
            .filter(|member| changed.iter().any(|path| is_code_of(path, member)))
            .map(|member| member.package.clone())
            .collect();
        if self.process.is_some() && !packages.is_empty() {
            self.teller.tell(&DevEvent::NeedsRestart {
                packages: packages.into_iter().collect(),
            });
        }
    }

    fn tell_unchanged(&self, touched: &BTreeSet<PathBuf>, moved: &BTreeSet<PathBuf>) {
        // A change that was taken back is more than a file that was written as it was.
        let files = if moved.is_empty() {
            touched.iter().map(|path| self.name(path)).collect()
        } else {
            Vec::new()
        };
        self.teller.tell(&DevEvent::Unchanged { files });
    }

    fn say_outdated(&mut self) {
        if let (Some(process), Some(program)) = (&mut self.process, &self.program) {
            let stamp = Stamp::of(program);
            if process.newer != stamp {
                process.newer = stamp;
                self.teller.tell(&DevEvent::Outdated {
                    app: self.app.clone(),
                });
            }
        }
    }

    /// The members whose code is part of the App's program: the App and what it depends on, but for its modules, which it
    /// links in the static variant only.
    fn of_program(&self) -> Vec<&CrateSource> {
        let mut found: Vec<&CrateSource> = Vec::new();
        let mut open = vec![self.app.as_str()];
        while let Some(package) = open.pop() {
            let Some(id) = self.workspace.find(package) else {
                continue;
            };
            let member = &self.workspace.crates[id.index()];
            if found.iter().any(|one| one.package == member.package) {
                continue;
            }
            found.push(member);
            let dependencies = member.dependencies.iter();
            let linked = dependencies.filter(|entry| {
                entry.kind == DependencyKind::Normal && !self.modules.contains(&entry.package)
            });
            open.extend(linked.map(|entry| entry.package.as_str()));
        }
        found
    }
}

/// What became of a change.
enum Brought {
    /// It is published.
    All,
    /// There is a newer one.
    Outrun,
}

/// Whether a file may change what a crate compiles to.
fn is_code_of(path: &Path, member: &CrateSource) -> bool {
    path.starts_with(member.directory.join("src")) || path == member.manifest_path
}

fn milliseconds(began: Instant) -> u64 {
    u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX)
}
