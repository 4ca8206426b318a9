//! The transitions of a session.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use keyway::{ReloadEvent, ReloadStep};

use super::{
    AppExit, AppState, Build, BuildOutcome, Effect, Event, Goal, Judgement, Phase, SourceLook,
    SourceState,
};
use crate::cli::dev::report::Message;
use crate::workshop::watch::{Contents, Notice, Stamp};

/// The next state, and the effects to perform.
type Step = (Machine, Vec<Effect>);

/// The state of a session. [`Machine::step`] is the only transition.
#[derive(Debug)]
pub(in crate::cli::dev) struct Machine {
    /// Package name of the App.
    app_name: String,
    /// Folder of the workspace, to which the paths in messages are relative.
    root: PathBuf,
    pub(super) phase: Phase,
    pub(super) sources: SourceState,
    pub(super) app: AppState,
    /// Whether the user may still type a command.
    is_input_open: bool,
    /// Whether the last build was cancelled. The next one is not, so that there is an end even if somebody never stops writing.
    was_cancelled: bool,
    /// Whether a build that would go live in the running App is held back until it was compared.
    compares: bool,
    /// The modules that are held back.
    held: Vec<String>,
    /// Whether a program was built that is newer than the process that runs.
    is_outdated: bool,
    /// Exit code of the process that has ended by itself, until another runs.
    ended: Option<ExitCode>,
}

impl Machine {
    /// The state before `Opened`: nothing is built, and no process runs.
    pub(in crate::cli::dev) fn new(app_name: &str, root: &Path) -> Self {
        Self {
            app_name: app_name.to_owned(),
            root: root.to_owned(),
            phase: Phase::Idle,
            sources: SourceState::unknown(),
            app: AppState::Unbuilt,
            is_input_open: true,
            was_cancelled: false,
            compares: false,
            held: Vec::new(),
            is_outdated: false,
            ended: None,
        }
    }

    /// Holds edited modules back until they were compared with the builds that run.
    pub(in crate::cli::dev) fn comparing(self, compares: bool) -> Self {
        Self { compares, ..self }
    }

    /// The exit code of the session once it is over.
    pub(in crate::cli::dev) fn exit_code(&self) -> Option<ExitCode> {
        match self.phase {
            Phase::Over(code) => Some(code),
            _ => None,
        }
    }

    /// The last look at the sources; files with the same stamps need not be read again.
    pub(in crate::cli::dev) fn seen(&self) -> &Contents {
        self.sources.seen()
    }

    /// The sources of the last publication.
    pub(in crate::cli::dev) fn published(&self) -> Option<&Contents> {
        self.sources.published()
    }

    /// Handles an event. An event that the phase does not wait for changes nothing.
    pub(in crate::cli::dev) fn step(mut self, event: Event) -> Step {
        match (self.phase, event) {
            (Phase::Idle, Event::Opened) => self.look(Goal::Live, Some(Effect::Watch)),
            (Phase::Idle, Event::Files(notice)) => {
                let wait = (notice != Notice::Done).then_some(Effect::AwaitWriter);
                self.look(Goal::Live, wait)
            }
            (Phase::Idle, Event::Restart) => self.look(Goal::Restart, None),
            (Phase::Idle, Event::RestartAnew) => self.start_again(None, Effect::Stop),
            (Phase::Idle, Event::Promote) => {
                let effects = self.release();
                self.idle(effects)
            }
            (Phase::Idle, Event::Compared(judgement)) => self.compared(judgement),
            (Phase::Idle, Event::Quit) => self.quit(),
            (Phase::Idle, Event::InputClosed) => {
                self.is_input_open = false;
                let over = self.ended.map_or(Phase::Idle, Phase::Over);
                self.turn(over, Vec::new())
            }
            (Phase::Idle, Event::Reload(event)) => self.reloaded(event),
            (Phase::Idle, Event::Exited(exit)) => self.exited(&exit),
            (Phase::Looking(goal), Event::Looked(now)) => self.looked(goal, now),
            (Phase::Building(goal), Event::Built(build)) => self.built(goal, build),
            (Phase::Starting(_), Event::Started { pid, stamp }) => self.started(pid, stamp),
            (Phase::Starting(goal), Event::StartFailed(refusal)) => {
                self.settle(goal, vec![Effect::Report(refusal.into())])
            }
            (Phase::Saving, Event::Saved(file)) | (Phase::Idle, Event::SavedLate(file)) => {
                self.start_again(Some(file), Effect::AwaitExit)
            }
            (Phase::Saving, Event::SaveFailed(refusal)) => {
                self.idle(vec![Effect::Report(refusal.into())])
            }
            _ => (self, Vec::new()),
        }
    }

    fn look(self, goal: Goal, first: Option<Effect>) -> Step {
        let effects = first.into_iter().chain([Effect::Look]).collect();
        self.turn(Phase::Looking(goal), effects)
    }

    fn looked(mut self, goal: Goal, now: Contents) -> Step {
        let is_first = self.published().is_none();
        let (sources, look) = self.sources.looked(now);
        self.sources = sources;
        let unchanged = |files| vec![Effect::Report(Message::Unchanged { files })];
        match look {
            SourceLook::Same => self.settle(goal, Vec::new()),
            SourceLook::TakenBack => self.settle(goal, unchanged(Vec::new())),
            SourceLook::Written(written) => {
                let effects = unchanged(self.names(&written));
                self.settle(goal, effects)
            }
            SourceLook::Changed(changed) => {
                let mut effects = self.end_comparison();
                if !is_first {
                    let files = self.names(&changed);
                    effects.push(Effect::Report(Message::Changed { files }));
                }
                if self.app.is_running() {
                    let changed = changed.clone();
                    effects.push(Effect::ReportRestartNeeded { changed });
                    effects.push(Effect::Announce);
                }
                let snapshot = self.sources.seen().clone();
                effects.push(Effect::Build {
                    changed,
                    snapshot,
                    can_be_cancelled: !self.was_cancelled,
                    is_held: self.compares && self.app.is_running(),
                });
                self.turn(Phase::Building(goal), effects)
            }
        }
    }

    fn built(mut self, goal: Goal, build: Build) -> Step {
        self.sources = self.sources.built(build.snapshot, &build.outcome);
        if let Some(program) = build.program {
            self.app = self.app.built(program);
        }
        self.was_cancelled = build.outcome == BuildOutcome::Cancelled;
        match build.outcome {
            BuildOutcome::Cancelled => {
                let again = Effect::Report(Message::Again {});
                self.look(goal, Some(again))
            }
            BuildOutcome::Refused(refusal) => {
                let report = Effect::Report(refusal.into());
                self.settle(goal, vec![Effect::Withdraw, report, Effect::Watch])
            }
            BuildOutcome::Published { stamp } => {
                self.held.clear();
                self.published_with(goal, stamp)
            }
            BuildOutcome::Held {
                stamp,
                modules,
                reason,
            } => self.held_with((goal, stamp), modules, reason),
        }
    }

    /// Everything is built, and these modules are held back.
    fn held_with(
        mut self,
        (goal, stamp): (Goal, Option<Stamp>),
        modules: Vec<String>,
        reason: Option<String>,
    ) -> Step {
        self.held.clone_from(&modules);
        let (machine, mut effects) = self.published_with(goal, stamp);
        // A restart has taken them already.
        if !machine.held.is_empty() {
            effects.push(match (modules.as_slice(), reason) {
                ([module], None) => Effect::Compare {
                    module: module.clone(),
                },
                (_, reason) => {
                    let reason = reason.unwrap_or_default();
                    Effect::Report(Message::Held { modules, reason })
                }
            });
        }
        (machine, effects)
    }

    /// What has come of the comparison of the module that is held back.
    fn compared(mut self, judgement: Judgement) -> Step {
        if self.held.is_empty() {
            return self.idle(Vec::new());
        }
        let modules = self.held.clone();
        let effects = match judgement {
            Judgement::Agreed { calls } => {
                let report = Effect::Report(Message::Agreed { modules, calls });
                [vec![report], self.release()].concat()
            }
            Judgement::Differs(first) => vec![Effect::Report(Message::differs(modules, first))],
            Judgement::Unknown(reason) => vec![Effect::Report(Message::Held { modules, reason })],
        };
        self.idle(effects)
    }

    /// Lets what is held back go live.
    fn release(&mut self) -> Vec<Effect> {
        let mut effects = self.end_comparison();
        if !effects.is_empty() {
            effects.push(Effect::Promote);
        }
        self.held.clear();
        effects
    }

    fn end_comparison(&self) -> Vec<Effect> {
        let is_there = !self.held.is_empty();
        is_there
            .then_some(Effect::EndComparison)
            .into_iter()
            .collect()
    }

    /// Everything is published, and the App's program has this stamp.
    fn published_with(mut self, goal: Goal, stamp: Option<Stamp>) -> Step {
        let (app, is_outdated) = self.app.stamped(stamp);
        self.app = app;
        let mut effects = Vec::new();
        self.is_outdated |= is_outdated;
        if is_outdated {
            let app = self.app_name.clone();
            effects.push(Effect::Report(Message::Outdated { app }));
        }
        effects.push(Effect::Withdraw);
        match self.app.start() {
            Some(start) => {
                effects.extend([start, Effect::Watch]);
                self.turn(Phase::Starting(goal), effects)
            }
            None => {
                effects.push(Effect::Watch);
                self.settle(goal, effects)
            }
        }
    }

    /// The end of a cycle: performs `effects`, then what is still missing of the goal.
    fn settle(mut self, goal: Goal, mut effects: Vec<Effect>) -> Step {
        match (goal, &self.app) {
            (Goal::Live, _) | (Goal::Restart, AppState::Unbuilt) => self.idle(effects),
            (Goal::Restart, AppState::Stopped { state, .. }) => {
                let state = state.clone();
                let (machine, more) = self.start_again(state, Effect::Stop);
                effects.extend(more);
                (machine, effects)
            }
            (Goal::Restart, AppState::Running { .. }) if self.sources.is_published() => {
                effects.extend(self.release());
                effects.push(Effect::SaveState);
                self.turn(Phase::Saving, effects)
            }
            (Goal::Restart, AppState::Running { .. }) => {
                let app = self.app_name.clone();
                effects.push(Effect::Report(Message::NotBuilt { app }));
                self.idle(effects)
            }
        }
    }

    /// Ends the process by `end`, if there is one, and starts another that restores `state`.
    fn start_again(mut self, state: Option<PathBuf>, end: Effect) -> Step {
        let released = self.release();
        let end = self.app.is_running().then_some(end);
        self.app = self.app.stopped(state.clone());
        let Some(start) = self.app.start() else {
            return self.idle(Vec::new());
        };
        let app = self.app_name.clone();
        let report = Effect::Report(Message::Restarting { app, state });
        let effects = [Some(report), end, Some(start)];
        let effects = effects.into_iter().flatten();
        let effects = released.into_iter().chain(effects).collect();
        self.turn(Phase::Starting(Goal::Live), effects)
    }

    /// Ends the process, if there is one, and the session.
    fn quit(mut self) -> Step {
        let mut effects = self.end_comparison();
        if self.app.is_running() {
            let app = self.app_name.clone();
            effects.extend([Effect::Report(Message::Leaving { app }), Effect::Stop]);
        }
        self.app = self.app.stopped(None);
        self.turn(Phase::Over(ExitCode::SUCCESS), effects)
    }

    fn started(mut self, pid: u32, stamp: Option<Stamp>) -> Step {
        self.app = self.app.started(stamp);
        (self.is_outdated, self.ended) = (false, None);
        let app = self.app_name.clone();
        self.idle(vec![Effect::Report(Message::Started { app, pid })])
    }

    fn reloaded(mut self, event: ReloadEvent) -> Step {
        self.app = self.app.reloaded(event.step);
        let message = match event.step {
            ReloadStep::Refused if self.is_outdated => Message::AwaitsRestart(event),
            _ => Message::Reload(event),
        };
        self.idle(vec![Effect::Report(message)])
    }

    fn exited(mut self, exit: &AppExit) -> Step {
        self.app = self.app.exited(exit);
        let how = self.advice_after(exit);
        let mut effects = self.end_comparison();
        effects.push(Effect::Report(Message::Ended { how }));
        self.ended = Some(exit.code());
        if self.is_input_open {
            self.idle(effects)
        } else {
            self.turn(Phase::Over(exit.code()), effects)
        }
    }

    /// The end of the process, and the ways to start another.
    fn advice_after(&self, exit: &AppExit) -> String {
        let mut how = exit.text();
        if let Some(file) = self.app.saved() {
            how += &format!(
                "; it has not taken over its state, which stays in {}: `r` and Enter, or a change, try again, `R` and Enter \
                 start it anew",
                self.name(file)
            );
        } else if self.is_input_open {
            how += "; `r` and Enter, or a change, start it again";
        }
        how
    }

    fn idle(self, effects: Vec<Effect>) -> Step {
        self.turn(Phase::Idle, effects)
    }

    fn turn(mut self, phase: Phase, effects: Vec<Effect>) -> Step {
        self.phase = phase;
        (self, effects)
    }

    fn names(&self, files: &BTreeSet<PathBuf>) -> Vec<String> {
        files.iter().map(|path| self.name(path)).collect()
    }

    /// The path relative to the workspace, with `/` on all systems.
    fn name(&self, path: &Path) -> String {
        let relative = path.strip_prefix(&self.root).unwrap_or(path);
        relative.to_string_lossy().replace('\\', "/")
    }
}
