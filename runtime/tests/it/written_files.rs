//! What is written into a store can be read, whatever it holds; what could not be read is not written.
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use keyway::private::APP_CONTRACT;
use keyway::store::{
    ControlAnswer, ControlCommand, ControlRequest, CrateBuild, CurrentSet, Digest, LiveModule,
    LiveReport, Manifest, Quarantine, QuarantinedBuild, RunId, SavedApp, SavedModule, SetSignature,
    Store, StoreError,
};
use keyway::{BuildIdentity, ModuleKind, ModuleState, ReloadEvent, ReloadStep, SavedState};
use tempfile::TempDir;

/// Values that follow from a number.
struct Random(u64);

impl Random {
    fn number(&mut self) -> u64 {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.number() % limit
    }

    /// A time, size or count.
    fn count(&mut self) -> u64 {
        let bits = self.below(63);
        self.number() & ((1 << bits) - 1)
    }

    /// A text of any letters; one in some hundred is larger than any file that is read.
    fn text(&mut self) -> String {
        const LETTERS: [&str; 16] = [
            "a", "-", "\"", "'", "\\", "\n", "\r\n", "\t", "\0", "\u{1b}", "\u{7f}", "=", "[", "ä",
            "😀", "\u{feff}",
        ];
        if self.below(300) == 0 {
            let letter = LETTERS[usize::try_from(self.below(16)).unwrap()];
            return letter.repeat(5 << 20);
        }
        let length = self.below(20);
        let letters = (0..length).map(|_| LETTERS[usize::try_from(self.below(16)).unwrap()]);
        letters.collect()
    }

    fn list<T>(&mut self, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let length = self.below(4);
        (0..length).map(|_| make(self)).collect()
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.below(2) == 0).then(|| make(self))
    }

    fn digest(&mut self) -> Digest {
        Digest::of(&self.number().to_le_bytes())
    }

    fn small(&mut self) -> u32 {
        u32::try_from(self.number() >> 32).unwrap()
    }

    fn report(&mut self) -> LiveReport {
        LiveReport {
            format: LiveReport::FORMAT,
            pid: self.small(),
            run: RunId::random(),
            app: self.text(),
            program: PathBuf::from(self.text()),
            started: self.count(),
            kept: self.count(),
            budget: self.count(),
            modules: self.list(|random| LiveModule {
                name: random.text(),
                kind: ModuleKind::Plugin,
                core: random.text(),
                state: ModuleState::Faulted,
                generation: random.small(),
                digest: random.maybe(Self::digest),
                since: random.count(),
                faults: random.count(),
                reason: random.maybe(Self::text),
            }),
            events: self.list(|random| ReloadEvent {
                number: random.count(),
                at: random.count(),
                step: ReloadStep::RolledBack,
                module: random.text(),
                generation: random.small(),
                digest: random.maybe(Self::digest),
                pause: random.maybe(|random| f64::from(random.small())),
                kept: random.count(),
                reason: random.maybe(Self::text),
                backtrace: random.maybe(Self::text),
                in_log: random.below(2) == 1,
            }),
        }
    }

    fn command(&mut self) -> ControlCommand {
        match self.below(3) {
            0 => ControlCommand::Swap {
                core: self.text(),
                system: self.text(),
                drop: self.list(Self::text),
            },
            1 => ControlCommand::Rollback {
                module: self.text(),
            },
            _ => ControlCommand::Leave {
                file: PathBuf::from(self.text()),
            },
        }
    }

    fn manifest(&mut self) -> Manifest {
        let mut provides = keyway::store::ManifestContract::from(&APP_CONTRACT);
        provides.text = self.text();
        Manifest {
            format: Manifest::FORMAT,
            module: self.text(),
            kind: ModuleKind::System,
            version: self.text(),
            symbol: self.text(),
            digest: self.digest(),
            size: self.count(),
            features: self.list(Self::text),
            identity: BuildIdentity::current(),
            provides,
            requires: Vec::new(),
        }
    }
}

/// What was written is `value` when it is read; what was refused has left no file.
#[track_caller]
fn settled<T: PartialEq + std::fmt::Debug>(
    value: &T,
    written: Result<(), StoreError>,
    read: impl FnOnce() -> Result<T, StoreError>,
) {
    match written {
        Ok(()) => assert!(read().expect("what was written can be read") == *value),
        Err(StoreError::Unfit { .. }) => {
            assert!(matches!(read(), Err(StoreError::Unreadable { .. })));
        }
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn what_a_store_is_given_can_be_read() {
    for seed in 0..60 {
        let random = &mut Random(seed);
        let folder = TempDir::new().unwrap();
        let store = Store::new(folder.path());

        let report = random.report();
        let read = || store.live_report(report.pid, &report.run);
        match store.write_live_report(&report) {
            // The oldest events may be missing.
            Ok(()) => {
                let mut again = read().expect("what was written can be read");
                assert!(report.events.ends_with(&again.events));
                again.events.clone_from(&report.events);
                assert!(again == report, "{seed}");
            }
            Err(error) => settled(&report, Err(error), read),
        }

        let quarantine = Quarantine {
            format: Quarantine::FORMAT,
            builds: random.list(|random| QuarantinedBuild {
                module: random.text(),
                digest: random.digest(),
                reason: random.text(),
                at: random.count(),
            }),
        };
        store.write_quarantine(&quarantine).unwrap();
        let again = store.quarantine().unwrap();
        assert!(quarantine.builds.ends_with(&again.builds), "{seed}");

        let request = ControlRequest::new(random.small(), RunId::random(), random.command());
        let written = store.write_request("name", &request);
        settled(&request, written, || store.request("name"));

        let answer = ControlAnswer {
            format: ControlAnswer::FORMAT,
            pid: random.small(),
            done: random.below(2) == 0,
            message: random.text(),
        };
        let written = store.write_answer("name", &answer);
        settled(&answer, written, || store.answer("name"));
    }
}

/// Puts the text of a value where a publisher would.
fn publish<T: keyway::private::serde::Serialize>(
    path: PathBuf,
    value: &T,
) -> Result<(), StoreError> {
    let text = Store::text_of(&path, value)?;
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
    Ok(())
}

#[test]
fn what_is_published_and_saved_can_be_read() {
    for seed in 0..60 {
        let random = &mut Random(seed);
        let folder = TempDir::new().unwrap();
        let store = Store::new(folder.path());

        let modules = random.list(|random| (random.text(), random.digest()));
        let mut set = CurrentSet::new(modules.into_iter().collect());
        let signed = random.list(|random| {
            let (text, signature) = (random.text(), random.text());
            (random.text(), SetSignature { text, signature })
        });
        set.signed = signed.into_iter().collect();
        settled(&set, publish(store.current_path(), &set), || {
            store.current()
        });

        let manifest = random.manifest();
        let digest = manifest.digest.clone();
        let path = store.manifest_path("module", &digest);
        settled(&manifest, publish(path, &manifest), || {
            store.manifest("module", &digest)
        });

        let build = CrateBuild {
            format: CrateBuild::FORMAT,
            name: random.text(),
            version: random.text(),
            source: random.text(),
            features: random.list(Random::text),
        };
        let path = store.crate_path("libunits-1.0f").unwrap();
        if publish(path, &build).is_ok() {
            assert_eq!(store.crate_build("libunits-1.0f"), Some(build));
        }

        let modules = random.list(|random| {
            let fields = random.list(|random| (random.text(), random.text().into_bytes()));
            let state = SavedState {
                fields: fields.into_iter().collect(),
                ..SavedState::default()
            };
            let (kind, core) = (ModuleKind::System, random.text());
            (random.text(), SavedModule { kind, core, state })
        });
        let saved = SavedApp {
            app: random.text(),
            modules: modules.into_iter().collect::<BTreeMap<_, _>>(),
            seats: random
                .list(|random| (random.text(), random.text()))
                .into_iter()
                .collect(),
        };
        let path = store.root().join(Store::saved_path("app", "1"));
        saved.write(&path).unwrap();
        assert!(
            SavedApp::read(&path, &saved.app).unwrap() == saved,
            "{seed}"
        );
    }
}

#[cfg(unix)]
#[test]
fn a_path_that_is_no_text_is_refused_by_name() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = TempDir::new().unwrap();
    let store = Store::new(folder.path());
    let file = PathBuf::from(OsStr::from_bytes(b"\xff.state"));
    let request = ControlRequest::new(7, RunId::random(), ControlCommand::Leave { file });
    let error = store
        .write_request("one", &request)
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("one.toml") && error.contains("UTF-8"),
        "{error}"
    );
}
