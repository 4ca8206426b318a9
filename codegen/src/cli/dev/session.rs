//! A session: performs the effects of the state machine.

use std::collections::{BTreeSet, VecDeque};
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use keyway::ReloadStep;
use keyway::store::{ControlCommand, Store};

use super::app_process::AppProcess;
use super::builder::{Builder, Project, SourceChange};
use super::compare_order::CompareOrder;
use super::comparer::Comparer;
use super::input::Inputs;
use super::report::{Message, Refusal, Reporter, Stage};
use super::state::{Effect, Event, Judgement, Machine};
use crate::cli::command_error::CommandError;
use crate::cli::dev::DevArguments;
use crate::cli::work::{read_quietly, refuse_own_loop};
use crate::workshop::compile::Profile;
use crate::workshop::replay::DebugInfo;
use crate::workshop::run::{Program, Way};
use crate::workshop::store::{ControlError, Keeper, Limits, ask, request_name, subject};
use crate::workshop::watch::Contents;

/// The longest time between two looks at the App's process and its live report.
const TICK: Duration = Duration::from_millis(10);

/// The time that the App has to come to the end of a frame, and to save its state from then on.
const SAVE_LIMITS: Limits = Limits {
    begin: Duration::from_secs(5),
    finish: Duration::from_secs(60),
};

/// A session of `dev`: performs the effects that the state machine asks for, and turns their results into events.
///
/// Field order is drop order: the App ends before the folders are removed that it may still read from.
#[derive(Debug)]
pub(in crate::cli) struct Session {
    /// The App's process; there is one exactly while the state machine has the App running.
    process: Option<AppProcess>,
    /// The process that compares a module with the build that runs.
    comparer: Option<Comparer>,
    /// Number of calls with the same answers after which a module goes live.
    shadow: Option<u64>,
    profile: Profile,
    builder: Builder,
    inputs: Inputs,
    store: Store,
    reporter: Reporter,
    /// The arguments for the App.
    arguments: Vec<OsString>,
    /// The file of a save that the App had begun when the session gave it up.
    late: Option<PathBuf>,
    /// The saved state that the process is to restore, and that is of no use once it has.
    restores: Option<PathBuf>,
    /// Keeps the last state that was to be saved from `gc`.
    keeper: Option<Keeper>,
}

impl Session {
    /// Reads the workspace of the current folder.
    ///
    /// # Errors
    /// If cargo cannot read the workspace, or the App cannot be launched.
    pub(in crate::cli) fn open(
        arguments: DevArguments,
        reporter: Reporter,
    ) -> Result<Self, CommandError> {
        let way = match arguments.launched {
            true => Way::Launched,
            false => Way::Hosted,
        };
        let debug_info = match arguments.debug {
            true => DebugInfo::Kept,
            false => DebugInfo::Dropped,
        };
        if way == Way::Launched {
            let resolved = read_quietly()?;
            // Of sources that do not parse nothing can be said yet.
            if !resolved.diagnostics.has_errors() {
                refuse_own_loop(&resolved.parsed, &arguments.app)?;
            }
        }
        let project = Project::open(arguments.app, way)?;
        let store = arguments.options.store(project.workspace());
        Ok(Self {
            process: None,
            comparer: None,
            shadow: arguments.shadow,
            profile: arguments.options.profile(),
            builder: Builder::new(project, &arguments.options, store.clone(), debug_info),
            inputs: Inputs::new()?,
            store,
            reporter,
            arguments: arguments.arguments,
            late: None,
            restores: None,
            keeper: None,
        })
    }

    /// Builds, runs and watches until the user quits, or the App ends and the standard input has ended as well.
    ///
    /// # Errors
    /// If the sources cannot be watched.
    pub(in crate::cli) fn run(mut self) -> Result<ExitCode, CommandError> {
        let project = self.builder.project();
        let machine = Machine::new(project.app(), &project.workspace().root);
        let machine = machine.comparing(self.shadow.is_some());
        let mut machine = self.handle(machine, Event::Opened)?;
        loop {
            if let Some(event) = self.inputs.next(TICK) {
                machine = self.handle(machine, event)?;
            }
            let judged = self.comparer.as_mut().and_then(Comparer::judgement);
            if let Some(judgement) = judged {
                self.comparer = None;
                machine = self.handle(machine, Event::Compared(judgement))?;
            }
            for event in self.poll_app() {
                machine = self.handle(machine, event)?;
            }
            if let Some(code) = machine.exit_code() {
                return Ok(code);
            }
        }
    }

    /// Hands an event to the state machine, and then the answers to the effects, until there are no more.
    fn handle(&mut self, mut machine: Machine, event: Event) -> Result<Machine, CommandError> {
        let mut events = VecDeque::from([event]);
        while let Some(event) = events.pop_front() {
            let (next, effects) = machine.step(event);
            machine = next;
            for effect in effects {
                events.extend(self.perform(effect, &machine)?);
            }
        }
        Ok(machine)
    }

    /// Performs an effect and returns the event that answers it, if the effect has one.
    fn perform(
        &mut self,
        effect: Effect,
        machine: &Machine,
    ) -> Result<Option<Event>, CommandError> {
        match effect {
            Effect::Watch => self.inputs.watch(self.builder.project().sources())?,
            Effect::AwaitWriter => self.inputs.await_writer(),
            Effect::Look => return Ok(Some(Event::Looked(self.look(machine)))),
            Effect::Announce => self.builder.announce(),
            Effect::Withdraw => self.builder.withdraw(),
            Effect::Build {
                changed,
                snapshot,
                can_be_cancelled,
                is_held,
            } => {
                let (inputs, reporter) = (&mut self.inputs, &self.reporter);
                let change = SourceChange {
                    changed,
                    can_be_cancelled,
                    is_held,
                };
                let build = self.builder.build(&change, snapshot, inputs, reporter);
                return Ok(Some(Event::Built(build)));
            }
            Effect::Report(message) => self.reporter.report(&message),
            Effect::Compare { module } => return Ok(self.compare(&module)),
            Effect::EndComparison => self.comparer = None,
            Effect::Promote => self.promote(),
            Effect::ReportRestartNeeded { changed } => self.report_restart_needed(&changed),
            Effect::Start { program, state } => return Ok(Some(self.start(program, state))),
            Effect::SaveState => {
                let saved = self.save_state().map_err(Refusal::at(Stage::Restart));
                return Ok(Some(saved.map_or_else(Event::SaveFailed, Event::Saved)));
            }
            Effect::AwaitExit => self.await_exit(),
            Effect::Stop => {
                if let Some(process) = &mut self.process {
                    process.ask_to_end();
                }
                self.await_exit();
            }
        }
        Ok(None)
    }

    /// Reads the sources. A file that is missing may be about to be written under its name, and a run of cargo cannot be
    /// cancelled: in both cases the rest of the change is waited for.
    fn look(&mut self, machine: &Machine) -> Contents {
        let now = self.inputs.read(machine.seen());
        let Some(published) = machine.published() else {
            return now;
        };
        let changed = now.changed_since(published);
        let is_complete = changed.iter().all(|path| now.has(path));
        if changed.is_empty() || (is_complete && self.builder.can_cancel(&changed)) {
            return now;
        }
        self.inputs.await_quiet();
        self.inputs.read(&now)
    }

    fn report_restart_needed(&self, changed: &BTreeSet<PathBuf>) {
        let packages = self.builder.project().changed_in_program(changed);
        if !packages.is_empty() {
            self.reporter.report(&Message::NeedsRestart { packages });
        }
    }

    fn start(&mut self, executable: PathBuf, state: Option<PathBuf>) -> Event {
        let program = Program {
            executable,
            arguments: self.arguments.clone(),
            launches: self.builder.project().launched().map(str::to_owned),
            store: Some(self.store.root().to_owned()),
            workspace: Some(self.builder.project().workspace().root.clone()),
            restore: state.clone(),
            save: None,
            allows_older: false,
        };
        self.restores = state;
        match AppProcess::start(&program, &self.store, &self.reporter) {
            Ok(process) => {
                let (pid, stamp) = (process.pid(), process.stamp());
                self.process = Some(process);
                Event::Started { pid, stamp }
            }
            Err(source) => {
                let program = program.executable;
                let error = CommandError::Start { program, source };
                Event::StartFailed(Refusal::at(Stage::Start)(error))
            }
        }
    }

    /// Has a process compare the module that is held back with the build that runs; the event that it cannot be.
    fn compare(&mut self, module: &str) -> Option<Event> {
        let (Some(process), Some(build)) = (&self.process, self.builder.held(module)) else {
            return None;
        };
        let order = CompareOrder {
            module: module.to_owned(),
            build: build.clone(),
            pid: process.pid(),
            store: self.store.root().to_owned(),
            is_release: self.profile == Profile::Release,
            calls: self.shadow.unwrap_or(1),
        };
        match Comparer::start(&order) {
            Ok(comparer) => {
                self.comparer = Some(comparer);
                let module = order.module;
                self.reporter.report(&Message::Comparing { module });
                None
            }
            Err(reason) => Some(Event::Compared(Judgement::Unknown(reason))),
        }
    }

    /// Makes current what is held back.
    fn promote(&mut self) {
        self.builder.announce();
        let message = match self.builder.promote() {
            Ok(modules) => Message::Promoted { modules },
            Err(refusal) => refusal.into(),
        };
        self.reporter.report(&message);
    }

    /// Asks the App to save its state and end, and returns the file. Waits for the App to save, but not to end.
    fn save_state(&mut self) -> Result<PathBuf, CommandError> {
        let pid = self.process.as_ref().map(AppProcess::pid);
        let app = subject(&self.store, pid)?;
        let name = request_name();
        // Relative to the store, whose path may be no text.
        let file = Store::saved_path(self.builder.project().app(), &name);
        let path = self.store.root().join(&file);
        self.keeper = Keeper::of(&path);
        let command = ControlCommand::Leave { file };
        match ask(&self.store, &app, &name, command, SAVE_LIMITS) {
            Ok(_) => Ok(path),
            // An App that was ended while it left has left all the same.
            Err(ControlError::Ended { .. }) if path.exists() => Ok(path),
            Err(error) => {
                let is_open = matches!(error, ControlError::Unfinished { .. });
                self.late = is_open.then_some(path);
                self.keeper = self.keeper.take().filter(|_| is_open);
                Err(error.into())
            }
        }
    }

    /// The file of a save that was completed after the session had given the save up.
    fn saved_late(&mut self) -> Option<PathBuf> {
        self.late.take().filter(|path| path.exists())
    }

    /// Removes the saved state that the process has restored.
    fn forget_restored(&mut self) {
        if let Some(file) = self.restores.take() {
            // A file that stays is untidy at worst: no other process is started with it.
            let _ = fs::remove_file(file);
            // One that is saved late is still to come.
            if self.late.is_none() {
                self.keeper = None;
            }
        }
    }

    /// Waits for the end of the process that was asked to end, and reports how it came.
    fn await_exit(&mut self) {
        let Some(mut process) = self.process.take() else {
            return;
        };
        let message = match process.wait() {
            Some(exit) => Message::Left { how: exit.text() },
            None => Message::Killed {
                app: self.builder.project().app().to_owned(),
                seconds: AppProcess::END_LIMIT.as_secs(),
                was_told: process.was_told_to_leave(),
            },
        };
        self.reporter.report(&message);
    }

    /// The events of the App since the last call.
    fn poll_app(&mut self) -> Vec<Event> {
        let Some(process) = &mut self.process else {
            return Vec::new();
        };
        // First, so that nothing that a process reports before its end is missed.
        let exit = process.exit();
        let news = process.news();
        if news.iter().any(|event| event.step == ReloadStep::Restored) {
            self.forget_restored();
        }
        let mut events: Vec<_> = news.into_iter().map(Event::Reload).collect();
        if let Some(exit) = exit {
            self.process = None;
            events.push(match self.saved_late() {
                Some(file) => Event::SavedLate(file),
                None => Event::Exited(exit),
            });
        }
        events
    }
}
