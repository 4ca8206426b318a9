//! What befalls a machine on which a follower runs: its store can be read all the time, and the App runs on.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use keyway::store::Store;

use super::answer::Answer;
use super::fixture::{Fixture, MODULE, copy_folder, text_of};
use super::follow::metrics;
use super::gate::Gate;
use super::kept::Kept;
use super::machine::Machine;
use super::registry::skipped;
use super::running::Running;
use super::store::whole;

/// Sends a signal to a program.
#[cfg(unix)]
fn signal(program: &Running, name: &str) {
    let mut kill = Command::new("kill");
    Answer::of(kill.args([name, &program.process.id().to_string()])).ended_with(0);
}

#[cfg(unix)]
#[test]
fn an_app_that_is_down_or_does_not_keep_a_set() {
    let Some(machine) = Machine::set_up("down") else {
        return;
    };
    let fixture = machine.fixture;
    let store = machine.store();
    // Nobody has seen the App: what comes is for its start.
    let mut follow = machine.follow(&["--patience", "500ms", "--metrics", "127.0.0.1:0"]);
    let served = follow.began("following: ");
    let second = machine.push(&fixture.bundle(1));
    follow.began(&format!("switched {second}: "));
    let mut app = machine.app();
    app.said("fresh has 50");
    follow.began(&format!("taken {second}: "));
    let good = whole(&store);
    let once = Answer::of(&mut machine.follower(&machine.tag, &["--once"]));
    once.failed_with(&["another follower runs", "follow.lock", "end it first"]);

    // It stands still when the next set comes, and is gone then.
    signal(&app, "-STOP");
    let first = machine.push(&fixture.bundle(0));
    follow.began(&format!("switched {first}: "));
    drop(app);
    let refused = follow.began(&format!("refused {first}: "));
    assert!(refused.contains("keeper: it ran before"), "{refused}");
    follow.began(&format!("taken-back {first}: "));
    assert_eq!(whole(&store), good);
    let mut app = machine.app();
    app.said("fresh has 50");

    // A set that cannot take over the state.
    let unfit = machine.push(&fixture.unfit_bundle());
    let refused = follow.began(&format!("refused {unfit}: "));
    assert!(
        refused.contains(MODULE) && refused.contains("sum"),
        "{refused}"
    );
    follow.began(&format!("taken-back {unfit}: "));
    assert_eq!(whole(&store), good);
    // A set without one of the modules.
    let lacking = fixture.empty("lacking").join("store");
    copy_folder(&fixture.store(1), &lacking, &|text| text);
    let mut set = whole(&lacking);
    set.modules.remove(MODULE);
    let lacking = machine.push_set(&lacking, &set);
    let refused = follow.began(&format!("refused {lacking}: "));
    assert!(refused.contains("is not published"), "{refused}");
    follow.began(&format!("taken-back {lacking}: "));
    assert_eq!(whole(&store), good);

    // Metrics are measured after each look at the App.
    let has = |line: &str| metrics(&served).lines().any(|one| one == line);
    for line in [
        format!(
            "keyway_follow_module_live{{module=\"{MODULE}\",digest=\"{}\"}} 1",
            good.modules[MODULE]
        ),
        format!("keyway_follow_module_faults{{module=\"{MODULE}\"}} 0"),
        format!("keyway_follow_module_refusals_total{{module=\"{MODULE}\"}} 2"),
        "keyway_follow_module_refusals_total{module=\"keeper\"} 1".to_owned(),
    ] {
        let began = Instant::now();
        while !has(&line) {
            assert!(began.elapsed() < Duration::from_secs(60), "no {line}");
            sleep(Duration::from_millis(50));
        }
    }
    assert!(app.process.try_wait().unwrap().is_none());
}

#[cfg(unix)]
#[test]
fn an_app_that_dies_again_and_again_with_a_set() {
    let Some(machine) = Machine::set_up("dying") else {
        return;
    };
    let (fixture, store) = (machine.fixture, machine.store());
    // As a service manager does, with whom it is alive most of the time.
    let program = machine.program();
    let app = Kept::start(move || {
        let mut app = Command::new(&program);
        app.env_clear().current_dir("/");
        app
    });
    let began = Instant::now();
    app.said(began, "the first set", |line| line == "plain has 50");
    let mut follow = machine.follow(&["--metrics", "127.0.0.1:0", "--patience", "10m"]);
    let served = follow.began("following: ");
    follow.began("taken ");
    let good = whole(&store);
    // Deaths with the set of before say nothing of the next one.
    for _ in 0..2 {
        let starts = app.starts();
        app.kill();
        while app.starts() == starts {
            sleep(Duration::from_millis(5));
        }
    }
    let second = machine.push(&fixture.bundle(1));
    follow.began(&format!("taken {second}: "));
    let better = whole(&store);

    let pushed = Instant::now();
    let deadly = machine.push(&fixture.deadly_bundle());
    let set = whole(&fixture.deadly_bundle().join("modules"));
    let refused = follow.began(&format!("refused {deadly}: "));
    let words = format!("{MODULE}: keeper has died ");
    assert!(refused.contains(&words), "{refused}");
    let back = follow.began(&format!("taken-back {deadly}: "));
    assert!(back.ends_with(&second), "{back}");
    assert_eq!(whole(&store), better);
    // The one build that was new does not come back with another set.
    let quarantine = Store::new(&store).quarantine().unwrap();
    let entry = quarantine.find(MODULE, &set.modules[MODULE]).unwrap();
    assert!(entry.reason.contains("has died"), "{}", entry.reason);
    assert_eq!(quarantine.builds.len(), 1);
    app.said(pushed, "the way back", |line| line == "fresh has 50");
    let line = format!("keyway_follow_module_refusals_total{{module=\"{MODULE}\"}} 1");
    let text = metrics(&served);
    assert!(text.lines().any(|one| one == line), "no {line} in {text}");

    // Who does not want that says so.
    drop(follow);
    fs::remove_file(store.join("follow.toml")).unwrap();
    fs::remove_file(store.join("quarantine.toml")).unwrap();
    let mut follow = machine.follow(&["--deaths", "0"]);
    follow.began(&format!("switched {deadly}: "));
    let starts = app.starts();
    while app.starts() < starts + 4 {
        sleep(Duration::from_millis(20));
    }
    let first = machine.push(&fixture.bundle(0));
    follow.began(&format!("switched {first}: "));
    follow.began(&format!("taken {first}: "));
    assert_eq!(whole(&store), good);
}

#[test]
fn a_blob_that_is_cut_off_comes_again() {
    let Some(machine) = Machine::set_up("cut") else {
        return;
    };
    let store = machine.store();
    let mut app = machine.app();
    app.said("plain has 50");
    let before = whole(&store);
    let second = machine.push(&machine.fixture.bundle(1));
    let gate = Gate::breaking(machine.registry.port, 40_000);
    let tag = format!("127.0.0.1:{}/keeper:stable", gate.port);
    let mut follow = Running::start(&mut machine.follower(&tag, &[]));
    let away = follow.began("away: ");
    assert!(away.contains("was cut off after"), "{away}");
    assert_eq!(whole(&store), before);
    gate.open();
    follow.began(&format!("switched {second}: "));
    follow.began("back: ");
    app.said("fresh has 50");
}

/// A file system of its own in memory, which ends with the test.
struct Small {
    folder: PathBuf,
}

impl Small {
    fn mount(folder: PathBuf) -> Option<Self> {
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=48m", "tmpfs"]);
        let is_mounted = mount.arg(&folder).stderr(Stdio::null()).status();
        is_mounted
            .is_ok_and(|status| status.success())
            .then_some(Self { folder })
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.folder).status();
    }
}

/// Writes a file until there is no more space.
fn fill(path: &Path) {
    let mut file = fs::File::create(path).unwrap();
    for size in [64 * 1024, 512, 1] {
        while file.write_all(&vec![0; size]).is_ok() {}
    }
}

#[test]
fn a_full_disk_leaves_the_set_of_before() {
    let folder = Fixture::built().empty("full");
    let Some(small) = Small::mount(folder.clone()) else {
        return skipped("a small file system cannot be mounted, which takes root on Linux");
    };
    let Some(machine) = Machine::set_up_in(folder.join("app")) else {
        return;
    };
    let store = machine.store();
    let mut app = machine.app();
    app.said("plain has 50");
    let mut follow = machine.follow(&[]);
    follow.began("taken ");
    let before = whole(&store);
    fill(&folder.join("filler"));
    let second = machine.push(&machine.fixture.bundle(1));
    let away = follow.began("away: ");
    assert!(away.contains("cannot write"), "{away}");
    assert_eq!(whole(&store), before);
    assert!(app.process.try_wait().unwrap().is_none());
    fs::remove_file(folder.join("filler")).unwrap();
    follow.began(&format!("switched {second}: "));
    app.said("fresh has 50");
    follow.began(&format!("taken {second}: "));
    drop((app, follow, small));
}

/// Where Debian's package `libfaketime` has the library.
fn libfaketime() -> Option<PathBuf> {
    let folders = fs::read_dir("/usr/lib").ok()?;
    let mut paths = folders
        .flatten()
        .map(|entry| entry.path().join("faketime/libfaketime.so.1"));
    paths.find(|path| path.is_file())
}

#[test]
fn a_clock_that_is_wrong_hides_no_refusal() {
    let Some(library) = libfaketime() else {
        return skipped("libfaketime, of Debian's package of that name, is not installed");
    };
    let Some(machine) = Machine::set_up("clock") else {
        return;
    };
    let (fixture, store) = (machine.fixture, machine.store());
    let clock = fixture.empty("clock").join("time");
    fs::write(&clock, "+3650d\n").unwrap();
    let mut app = machine.app();
    app.said("plain has 50");
    let mut follow = machine.follower(&machine.tag, &["--json"]);
    follow
        .env("LD_PRELOAD", library)
        .env("FAKETIME_TIMESTAMP_FILE", &clock)
        .env("FAKETIME_NO_CACHE", "1")
        .env("FAKETIME_DONT_FAKE_MONOTONIC", "1");
    let mut follow = Running::start(&mut follow);
    let event = |follow: &mut Running, name: &str, digest: &str| {
        let words = format!("\"digest\":\"{digest}\",\"event\":\"{name}\"");
        let line = follow.having(&words);
        serde_json::from_str::<serde_json::Value>(&line).unwrap()["at"]
            .as_u64()
            .unwrap()
    };
    let second = machine.push(&fixture.bundle(1));
    let ahead = event(&mut follow, "taken", &second);
    let good = whole(&store);
    // The App says so at a time that for the follower is long before the offer.
    let unfit = machine.push(&fixture.unfit_bundle());
    event(&mut follow, "taken-back", &unfit);
    assert_eq!(whole(&store), good);
    // And this one is offered at a time that is long before that refusal.
    fs::write(&clock, "-3650d\n").unwrap();
    let first = machine.push(&fixture.bundle(0));
    let behind = event(&mut follow, "taken", &first);
    assert!(behind < ahead, "{behind} {ahead}");
    app.said("plain has 50");
    assert!(text_of(&store).ends_with("modules"));
}
