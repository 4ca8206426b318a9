//! Publishers that are killed, and several at once.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use keyway::store::{Digest, Store};
use keyway_codegen::workshop::Progress;
use keyway_codegen::workshop::publish::{BuiltLibrary, PublishRequest, publish};

use super::workspace::{MODULE, Workspace};

/// Names the store for a process that publishes.
const STORE: &str = "KEYWAY_TEST_PUBLISHER";

/// Builds that a publisher makes.
const BUILDS: usize = 12;

/// Not a test of its own: the process that publishes one build after another.
#[test]
fn publisher() {
    let Some(store) = env::var_os(STORE).map(PathBuf::from) else {
        return;
    };
    let library = PathBuf::from(env::var_os("KEYWAY_TEST_LIBRARY").unwrap());
    let bytes = fs::read(&library).unwrap();
    for number in 0..BUILDS {
        // What follows the last section of a library is read by nobody.
        let build = [
            &bytes[..],
            format!("{}-{number}", std::process::id()).as_bytes(),
        ]
        .concat();
        let path = store.with_file_name(format!("build-{}.so", std::process::id()));
        fs::write(&path, build).unwrap();
        let request = PublishRequest {
            workspace: "/w".into(),
            store: Store::new(&store),
            crates: std::collections::BTreeMap::new(),
            libraries: vec![BuiltLibrary {
                package: MODULE.to_owned(),
                path: path.clone(),
            }],
            signing: None,
            program: env!("CARGO_BIN_EXE_xtask").into(),
            limit: Duration::from_secs(60),
        };
        publish(&request, &Progress::hidden()).unwrap();
        fs::remove_file(path).unwrap();
    }
}

fn start(store: &Path, library: &Path) -> Child {
    let mut command = Command::new(env::current_exe().unwrap());
    command.args(["publishers::publisher", "--exact", "--nocapture"]);
    command
        .env(STORE, store)
        .env("KEYWAY_TEST_LIBRARY", library);
    command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// A built library of the fixture, copied to a folder of its own.
fn library(folder: &Path) -> PathBuf {
    let workspace = Workspace::with_empty_store();
    workspace.xtask(&["gen"]).ended_with(0);
    workspace.xtask(&["build-modules", "steady"]).ended_with(0);
    let path = folder.join("built.so");
    fs::copy(workspace.libraries().pop().unwrap(), &path).unwrap();
    path
}

/// Every set that can be found is whole.
#[track_caller]
fn check(store: &Path) -> usize {
    let sets = fs::read_dir(store.join("sets")).into_iter().flatten();
    let sets: Vec<_> = sets.map(|file| file.unwrap().path()).collect();
    let numbered = sets.iter().filter(|path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        !name.starts_with('.')
    });
    let current = store.join("current.toml");
    let all: Vec<_> = numbered
        .chain(current.exists().then_some(&current))
        .collect();
    for path in &all {
        let text = fs::read_to_string(path).unwrap();
        let line = text.lines().find(|line| line.starts_with(MODULE)).unwrap();
        let digest = line.split('"').nth(1).unwrap();
        let folder = store.join(MODULE);
        let library =
            fs::read(folder.join(format!("{digest}{}", env::consts::DLL_SUFFIX))).unwrap();
        assert_eq!(Digest::of(&library).as_str(), digest);
        let manifest = fs::read_to_string(folder.join(format!("{digest}.toml"))).unwrap();
        assert!(manifest.contains(digest));
    }
    all.len()
}

#[test]
fn a_publisher_that_is_killed_leaves_a_store_that_can_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let library = library(folder.path());
    let store = folder.path().join("store");
    // How long one takes depends on the machine.
    let began = Instant::now();
    let mut whole = start(&folder.path().join("another"), &library);
    assert!(whole.wait().unwrap().success());
    let whole = began.elapsed();
    let mut seen = 0;
    for round in 0..25 {
        let mut publisher = start(&store, &library);
        // Where it is hit is chance; that is the point. The last ones are hit at the end or have ended: something is seen.
        thread::sleep(whole * round / 20);
        publisher.kill().unwrap();
        publisher.wait().unwrap();
        seen = seen.max(check(&store));
    }
    assert!(start(&store, &library).wait().unwrap().success());
    assert!(check(&store) >= BUILDS && seen > 0);
    let newest = fs::read_dir(store.join("sets")).unwrap();
    let newest = newest.filter_map(|file| {
        let name = file.unwrap().file_name().into_string().unwrap();
        name.strip_suffix(".toml")?.parse::<u64>().ok()
    });
    let newest = store.join(format!("sets/{}.toml", newest.max().unwrap()));
    let current = fs::read_to_string(store.join("current.toml")).unwrap();
    assert_eq!(current, fs::read_to_string(newest).unwrap());
}

#[test]
fn several_publishers_at_once_leave_a_store_that_can_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let library = library(folder.path());
    let store = folder.path().join("store");
    let mut publishers: Vec<_> = (0..3).map(|_| start(&store, &library)).collect();
    for publisher in &mut publishers {
        assert!(publisher.wait().unwrap().success());
    }
    assert_eq!(check(&store), 3 * BUILDS + 1, "each build has made a set");
}
