//! What becomes of a build.
use std::fs;

use super::DevSession;

const PARTING: &str = "systems/parting/src/lib.rs";

const WELCOME: &str = "systems/welcome/src/lib.rs";

#[test]
fn builds_are_published_though_files_go_on_changing() {
    let mut dev = DevSession::start();
    // Each change is made while the one before is built.
    for number in 2..6 {
        let (from, to) = (
            format!("WELCOME-{}", number - 1),
            format!("WELCOME-{number}"),
        );
        dev.edit(WELCOME, &from, &to);
        dev.until("\"event\":\"changed\"");
    }
    dev.until("heard: WELCOME-5");
    assert!(
        dev.has_said("heard: WELCOME-2"),
        "the first build was finished"
    );
}

#[test]
fn a_store_that_is_gone_is_filled_again() {
    let mut dev = DevSession::start();
    dev.edit(PARTING, "PARTING-1", "PARTING-2");
    dev.until("PARTING-2");
    for entry in fs::read_dir(dev.store()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            fs::remove_dir_all(path).unwrap();
        } else {
            fs::remove_file(path).unwrap();
        }
    }
    dev.edit(PARTING, "PARTING-2", "PARTING-3");
    dev.until("heard: WELCOME-1 LETTERS-1 ASSET-1 BUILT-1 PARTING-3");
    let set = fs::read_to_string(dev.store().join("current.toml")).unwrap();
    assert!(set.contains("systems-welcome"), "{set}");
}

#[test]
#[cfg(unix)]
fn a_compiler_that_was_killed_is_started_again_at_the_next_save() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::TempDir::new().unwrap();
    let (rustc, deadly) = (folder.path().join("rustc"), folder.path().join("deadly"));
    let script = format!(
        "#!/bin/sh\n[ -e {} ] && kill -9 $$\nexec rustc \"$@\"\n",
        deadly.display()
    );
    fs::write(&rustc, script).unwrap();
    fs::set_permissions(&rustc, fs::Permissions::from_mode(0o755)).unwrap();
    let mut dev = DevSession::start_as(|program| program.with("RUSTC", &rustc));
    for (file, word, reason) in [
        (
            PARTING,
            "PARTING",
            "not for its sources: the compiler was killed",
        ),
        (WELCOME, "WELCOME", "without an error of the compiler"),
    ] {
        fs::write(&deadly, "").unwrap();
        dev.edit(file, &format!("{word}-1"), &format!("{word}-2"));
        dev.until(reason);
        fs::remove_file(&deadly).unwrap();
        let text = fs::read_to_string(dev.path(file)).unwrap();
        dev.write(file, &text);
        dev.until(&format!("{word}-2"));
    }
}

#[test]
fn a_warning_that_comes_back_is_shown_again() {
    let mut dev = DevSession::start();
    let from = "const WORD";
    let to = "static COUNT: std::sync::atomic::AtomicU8 = std::sync::atomic::AtomicU8::new(0);\nconst WORD";
    for _ in 0..2 {
        dev.edit(PARTING, from, to);
        dev.until("begins anew");
        dev.until("\"event\":\"published\"");
        dev.edit(PARTING, to, from);
        dev.until("\"event\":\"published\"");
    }
}
