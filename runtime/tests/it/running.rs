//! The files by which a running App and its tools speak.
use std::fs;
use std::path::PathBuf;
use std::thread;

use keyway::store::{
    ControlAnswer, ControlCommand, ControlRequest, Digest, LiveModule, LiveReport, Quarantine,
    QuarantinedBuild, RunId, Store, StoreError,
};
use keyway::{ModuleKind, ModuleState, ReloadEvent, ReloadStep};
use tempfile::TempDir;

fn run() -> RunId {
    RunId::try_from("07".repeat(16)).unwrap()
}

fn report() -> LiveReport {
    LiveReport {
        format: LiveReport::FORMAT,
        pid: 7,
        run: run(),
        app: "app-test".to_owned(),
        program: PathBuf::from("app-test"),
        started: 1,
        kept: 2,
        budget: 3,
        modules: vec![LiveModule {
            name: "systems-test".to_owned(),
            kind: ModuleKind::System,
            core: "core-test".to_owned(),
            state: ModuleState::Running,
            generation: 2,
            digest: Some(Digest::of(b"2")),
            since: 4,
            faults: 0,
            reason: None,
        }],
        events: vec![ReloadEvent {
            number: 1,
            at: 5,
            step: ReloadStep::RolledBack,
            module: "systems-test".to_owned(),
            generation: 2,
            digest: Some(Digest::of(b"2")),
            pause: Some(4.25),
            kept: 2000,
            reason: Some("broken".to_owned()),
            backtrace: Some("   0: test::call\n   1: main".to_owned()),
            in_log: true,
        }],
    }
}

#[test]
fn a_live_report_is_read_as_it_was_written() {
    let folder = TempDir::new().unwrap();
    let store = Store::new(folder.path());
    store.write_live_report(&report()).unwrap();
    assert_eq!(store.live_report(7, &run()).unwrap(), report());
    let files = fs::read_dir(store.live_folder()).unwrap().count();
    assert_eq!(files, 1, "nothing is left beside it");
    let line = report().events[0].to_string();
    let digest = Digest::of(b"2");
    assert_eq!(
        line,
        format!(
            "systems-test rolled back, generation 2, build {}, pause 4.2 µs, 2 kB kept: broken",
            digest.short()
        )
    );
}

#[test]
fn requests_and_answers_are_read_as_they_were_written() {
    let folder = TempDir::new().unwrap();
    let store = Store::new(folder.path());
    let commands = [
        ControlCommand::Swap {
            core: "core-test".to_owned(),
            system: "systems-test".to_owned(),
            drop: Vec::new(),
        },
        ControlCommand::Rollback {
            module: "systems-test".to_owned(),
        },
    ];
    for command in commands {
        let request = ControlRequest::new(7, run(), command);
        store.write_request("one", &request).unwrap();
        assert_eq!(store.request("one").unwrap(), request);
    }
    let answer = ControlAnswer {
        format: ControlAnswer::FORMAT,
        pid: 7,
        done: true,
        message: "live".to_owned(),
    };
    store.write_answer("one", &answer).unwrap();
    assert_eq!(store.answer("one").unwrap(), answer);
}

#[test]
fn a_missing_quarantine_is_an_empty_one_and_an_unreadable_one_is_told() {
    let folder = TempDir::new().unwrap();
    let store = Store::new(folder.path());
    let mut quarantine = store.quarantine().unwrap();
    assert_eq!(quarantine, Quarantine::default());
    let build = QuarantinedBuild {
        module: "systems-test".to_owned(),
        digest: Digest::of(b"1"),
        reason: "broken".to_owned(),
        at: 1,
    };
    quarantine.add(build.clone());
    quarantine.add(build);
    assert_eq!(quarantine.builds.len(), 1);
    store.write_quarantine(&quarantine).unwrap();
    assert_eq!(store.quarantine().unwrap(), quarantine);
    assert!(quarantine.find("systems-test", &Digest::of(b"2")).is_none());

    fs::write(store.quarantine_path(), "format = 9\n").unwrap();
    let error = store.quarantine().unwrap_err();
    assert!(
        matches!(error, StoreError::Format { found: 9, .. }),
        "{error}"
    );
    fs::write(store.quarantine_path(), "format = 1\nbuild = 1\n").unwrap();
    assert!(matches!(
        store.quarantine(),
        Err(StoreError::Invalid { .. })
    ));
}

#[test]
fn writers_of_the_quarantine_lose_none_of_each_other() {
    let folder = TempDir::new().unwrap();
    let store = Store::new(folder.path());
    thread::scope(|scope| {
        for writer in 0..6_u8 {
            let store = &store;
            scope.spawn(move || {
                for number in 0..15 {
                    let build = QuarantinedBuild {
                        module: "systems-test".to_owned(),
                        digest: Digest::of(&[writer, number]),
                        reason: "broken".to_owned(),
                        at: 1,
                    };
                    let add = || store.change_quarantine(|all| all.add(build.clone()));
                    // On a slow machine the others may have the lock for longer than a writer waits.
                    while let Err(error) = add() {
                        let error = error.to_string();
                        assert!(error.contains("another process holds its lock"), "{error}");
                    }
                }
            });
        }
    });
    assert_eq!(store.quarantine().unwrap().builds.len(), 90);
}
