//! A state machine under test, without processes; the sources are files in a temporary folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use keyway::{ReloadEvent, ReloadStep};
use tempfile::TempDir;

use crate::cli::dev::report::{Refusal, Stage};
use crate::cli::dev::state::{AppExit, Build, BuildOutcome, Effect, Event, Machine, Phase};
use crate::workshop::watch::{Contents, Notice, Stamp};

pub(super) const SOURCE: &str = "lib.rs";

pub(super) const SAVED: &str = "saved.state";

/// What the App's end says while the user may type commands.
pub(super) const AGAIN: &str = "`r` and Enter, or a change, start it again";

/// A machine with sources on disk. Effects are compared as lines.
pub(super) struct Bench {
    pub(super) folder: TempDir,
    machine: Option<Machine>,
    /// The snapshot of the last `Build` effect.
    pub(super) snapshot: Contents,
    /// Whether that build may be cancelled.
    pub(super) can_be_cancelled: bool,
}

impl Bench {
    /// A session that has not begun.
    pub(super) fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let machine = Some(Machine::new("orrery", folder.path()));
        let bench = Self {
            folder,
            machine,
            snapshot: Contents::default(),
            can_be_cancelled: false,
        };
        bench.write(SOURCE, "one");
        bench
    }

    /// A session whose first build is to be made.
    pub(super) fn opened() -> Self {
        let mut bench = Self::new();
        assert_eq!(bench.step(Event::Opened), ["watch", "look"]);
        assert_eq!(bench.look(), ["build everything"]);
        bench
    }

    /// A session whose App runs with everything published.
    pub(super) fn running() -> Self {
        let mut bench = Self::opened();
        assert_eq!(
            bench.publish(1),
            ["withdraw", "start program-1 anew", "watch"]
        );
        assert_eq!(bench.start(1), ["orrery runs (process 7)"]);
        bench
    }

    /// A running session with `--shadow`, which holds an edited module back.
    pub(super) fn held(modules: &[&str], reason: Option<&str>) -> (Self, Vec<String>) {
        let mut bench = Self::running();
        bench.machine = bench.machine.map(|machine| machine.comparing(true));
        bench.write(SOURCE, "two");
        bench.step(Event::Files(Notice::Done));
        bench.look();
        let effects = bench.finish(
            None,
            BuildOutcome::Held {
                stamp: Some(stamp(1)),
                modules: modules.iter().map(ToString::to_string).collect(),
                reason: reason.map(str::to_owned),
            },
        );
        (bench, effects)
    }

    /// A session whose App has crashed with everything published.
    pub(super) fn crashed() -> Self {
        let mut bench = Self::running();
        bench.step(Event::Exited(AppExit::Code(3)));
        bench
    }

    /// A running session whose changed sources are being built.
    pub(super) fn building() -> Self {
        let mut bench = Self::running();
        bench.write(SOURCE, "two");
        bench.step(Event::Files(Notice::Done));
        bench.look();
        bench
    }

    /// A running session whose changed sources do not build.
    pub(super) fn broken() -> Self {
        let mut bench = Self::building();
        bench.refuse(Stage::Build);
        bench
    }

    pub(super) fn write(&self, file: &str, text: &str) {
        fs::write(self.folder.path().join(file), text).expect("a file can be written");
    }

    pub(super) fn contents(&self) -> Contents {
        let entries = fs::read_dir(&self.folder).expect("the folder is there");
        let paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
        Contents::read(&paths, &Contents::default())
    }

    #[track_caller]
    pub(super) fn step(&mut self, event: Event) -> Vec<String> {
        let machine = self.machine.take().expect("a step gives the machine back");
        let (machine, effects) = machine.step(event);
        self.machine = Some(machine);
        for effect in &effects {
            if let Effect::Build {
                snapshot,
                can_be_cancelled,
                ..
            } = effect
            {
                self.snapshot = snapshot.clone();
                self.can_be_cancelled = *can_be_cancelled;
            }
        }
        effects.iter().map(|effect| self.line(effect)).collect()
    }

    /// Answers `Look` with the files as they are.
    pub(super) fn look(&mut self) -> Vec<String> {
        self.step(Event::Looked(self.contents()))
    }

    pub(super) fn finish(&mut self, program: Option<&str>, outcome: BuildOutcome) -> Vec<String> {
        let build = Build {
            snapshot: self.snapshot.clone(),
            program: program.map(PathBuf::from),
            outcome,
        };
        self.step(Event::Built(build))
    }

    /// Answers `Build` with success and a program whose stamp differs with `number`.
    pub(super) fn publish(&mut self, number: u64) -> Vec<String> {
        let program = format!("program-{number}");
        let stamp = Some(stamp(number));
        self.finish(Some(&program), BuildOutcome::Published { stamp })
    }

    pub(super) fn refuse(&mut self, stage: Stage) -> Vec<String> {
        self.finish(None, BuildOutcome::Refused(refusal(stage)))
    }

    /// Answers `Start`.
    pub(super) fn start(&mut self, number: u64) -> Vec<String> {
        let stamp = Some(stamp(number));
        self.step(Event::Started { pid: 7, stamp })
    }

    pub(super) fn machine(&self) -> &Machine {
        self.machine
            .as_ref()
            .expect("a step gives the machine back")
    }

    #[track_caller]
    pub(super) fn is_idle(&self) {
        let phase = self.machine().phase;
        assert!(matches!(phase, Phase::Idle), "{phase:?}");
    }

    fn line(&self, effect: &Effect) -> String {
        let named = |path: &Path| {
            let relative = path.strip_prefix(self.folder.path()).unwrap_or(path);
            relative.display().to_string()
        };
        match effect {
            Effect::Watch => "watch".to_owned(),
            Effect::AwaitWriter => "await writer".to_owned(),
            Effect::Look => "look".to_owned(),
            Effect::Announce => "announce".to_owned(),
            Effect::Withdraw => "withdraw".to_owned(),
            Effect::Compare { module } => format!("compare {module}"),
            Effect::EndComparison => "end comparison".to_owned(),
            Effect::Promote => "promote".to_owned(),
            Effect::Build { changed, .. } if changed.is_empty() => "build everything".to_owned(),
            Effect::Build { changed, .. } => {
                let names: Vec<_> = changed.iter().map(|path| named(path)).collect();
                format!("build {}", names.join(" "))
            }
            Effect::Report(message) => message.to_string(),
            Effect::ReportRestartNeeded { .. } => "report whether restart needed".to_owned(),
            Effect::Start { program, state } => match state {
                Some(state) => format!("start {} with {}", program.display(), state.display()),
                None => format!("start {} anew", program.display()),
            },
            Effect::SaveState => "save state".to_owned(),
            Effect::AwaitExit => "await exit".to_owned(),
            Effect::Stop => "stop".to_owned(),
        }
    }
}

fn stamp(number: u64) -> Stamp {
    Stamp {
        modified: SystemTime::UNIX_EPOCH + Duration::from_secs(number),
        size: number,
    }
}

pub(super) fn refusal(stage: Stage) -> Refusal {
    Refusal {
        stage,
        reason: "no".to_owned(),
    }
}

pub(super) fn reload(step: ReloadStep) -> Event {
    Event::Reload(ReloadEvent {
        number: 1,
        at: 0,
        step,
        module: "orrery".to_owned(),
        generation: 0,
        digest: None,
        pause: None,
        kept: 0,
        reason: None,
        backtrace: None,
        in_log: false,
    })
}
