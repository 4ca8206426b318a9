//! What becomes of a build.
use std::fs;

use keyway::store::{Digest, Store};

use super::DevSession;
use crate::harness::{Program, files_under, scratch, switch};

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
    assert!(!dev.has_said("\"event\":\"again\""), "a build was given up");
}

#[test]
fn another_checkout_with_the_same_store_stays_out() {
    let mut dev = DevSession::start();
    let mut foreign = Store::new(dev.store()).current().unwrap();
    for root in foreign.workspaces.values_mut() {
        *root = scratch().join("greeter-other");
    }
    let parting = foreign.modules.get_mut("systems-parting").unwrap();
    *parting = Digest::of(b"what the other checkout has built");
    dev.mark();
    switch(&dev.store(), &foreign);
    let line = dev.until("is of the workspace");
    assert!(
        line.contains("greeter-other") && line.contains("CARGO_TARGET_DIR"),
        "{line}"
    );
    dev.edit(WELCOME, "WELCOME-1", "WELCOME-2");
    dev.until("heard: WELCOME-2 LETTERS-1 ASSET-1 BUILT-1 PARTING-1");
}

#[test]
fn a_store_that_is_gone_is_filled_again() {
    let mut dev = DevSession::start();
    dev.edit(PARTING, "PARTING-1", "PARTING-2");
    dev.until("PARTING-2");
    for file in files_under(&dev.store()) {
        // The App may be writing its live report, and Windows keeps the libraries that it has mapped.
        let _ = fs::remove_file(dev.store().join(file));
    }
    for entry in fs::read_dir(dev.store()).unwrap() {
        let _ = fs::remove_dir_all(entry.unwrap().path());
    }
    let mut left = files_under(&dev.store());
    left.retain(|file| {
        let is_library = file.extension().is_some_and(|end| end == "dll");
        let of_builds = ["current.toml", "systems-welcome", "systems-parting"];
        of_builds.iter().any(|of| file.starts_with(of)) && !(cfg!(windows) && is_library)
    });
    assert!(left.is_empty(), "{left:?}");
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
    // Only what compiles dies: cargo remembers how a question such as `rustc -vV` ended, also by a signal.
    let script = format!(
        "#!/bin/sh\ncase \"$*\" in *--emit*) [ -e {} ] && kill -9 $$ ;; esac\nexec rustc \"$@\"\n",
        deadly.display()
    );
    fs::write(&rustc, script).unwrap();
    fs::set_permissions(&rustc, fs::Permissions::from_mode(0o755)).unwrap();
    let mut dev = DevSession::start_as(|program| program.with("RUSTC", &rustc));
    // From the first build by cargo on the compiler is started without it.
    dev.edit(PARTING, "PARTING-1", "PARTING-2");
    dev.until("PARTING-2");
    let without_cargo = "not for its sources: the compiler was killed";
    let by_cargo = "without an error of the compiler";
    for (file, from, to, reason) in [
        (PARTING, "PARTING-2", "PARTING-3", without_cargo),
        (WELCOME, "WELCOME-1", "WELCOME-2", by_cargo),
    ] {
        fs::write(&deadly, "").unwrap();
        dev.edit(file, from, to);
        dev.until(reason);
        fs::remove_file(&deadly).unwrap();
        let text = fs::read_to_string(dev.path(file)).unwrap();
        dev.write(file, &text);
        dev.until(to);
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

#[test]
fn a_module_can_tell_the_probe_from_its_app() {
    let mut dev = DevSession::start();
    let log = dev.path("assets/starts.txt");
    let _ = fs::remove_file(&log);
    let from = "#[viewmodel(PartingView)]";
    let initialize = format!(
        "#[viewmodel]
impl Parting {{
    fn initialize() -> Result<(), String> {{
        let mut log = std::fs::OpenOptions::new();
        let log = log.append(true).create(true).open({:?});
        let who = if keyway::is_probe() {{ \"probe\" }} else {{ \"App\" }};
        std::io::Write::write_all(&mut log.expect(\"a file\"), format!(\"{{who}} \").as_bytes()).expect(\"a file\");
        Ok(())
    }}
}}

{from}",
        log.display().to_string()
    );
    dev.edit(PARTING, from, &initialize);
    dev.until("\"step\":\"live\"");
    assert_eq!(fs::read_to_string(&log).unwrap(), "probe App ");
}

#[test]
fn a_quarantined_build_is_listed_and_let_in_again() {
    let mut dev = DevSession::start();
    dev.edit(PARTING, "PARTING-1", "PARTING-2");
    dev.until("PARTING-2");
    let store = dev.store();
    let folder = tempfile::TempDir::new().unwrap();
    // Outside of any workspace, as where an App was deployed.
    let keyway = |arguments: &[&str]| {
        let program = Program::keyway().at(folder.path());
        let named = [arguments, &["--store", store.to_str().unwrap()]].concat();
        program.run(&named)
    };
    dev.mark();
    keyway(&["rollback", "systems-parting"]).succeeded();
    dev.until("heard: WELCOME-1 LETTERS-1 ASSET-1 BUILT-1 PARTING-1");
    dev.until("\"step\":\"quarantined\"");
    assert!(
        keyway(&["rollback", "systems-parting"])
            .ended_with(1)
            .stderr
            .contains("nothing that it could go back to")
    );
    let reason = "it was rolled back by hand";
    for command in [
        &["quarantine", "list"][..],
        &["inspect"],
        &["inspect", "systems-parting"],
    ] {
        let shown = keyway(command).succeeded().stdout;
        assert!(shown.contains(reason), "{shown}");
    }
    let error = keyway(&["quarantine", "clear", "systems-partin"])
        .ended_with(1)
        .stderr;
    assert!(error.contains("did you mean `systems-parting`?"), "{error}");
    dev.mark();
    let shown = keyway(&["quarantine", "clear", "systems-parting"])
        .succeeded()
        .stdout;
    assert!(shown.contains("1 build cleared"), "{shown}");
    dev.until("PARTING-2");
    keyway(&["gc"]).succeeded();
}

#[test]
fn tests_of_an_app_find_its_modules() {
    let dev = DevSession::start();
    let workspace = dev.workspace();
    workspace.keyway(&["build-modules", "greeter"]).succeeded();
    workspace
        .cargo(&["test", "--package", "greeter", "--test", "words"])
        .succeeded();
}

/// What is rolled back, what the probe refuses, and what ends the App: each says the frames of the panic.
#[test]
fn a_panic_is_told_with_its_frames() {
    let mut dev = DevSession::start_as(|program| {
        // An App that bears one of its Faults. The next session has the fixture as it is.
        let app = scratch().join("greeter/apps/greeter/app/lib.rs");
        let call = "imports::parting().parting.leave()";
        let bears = format!(
            "match keyway::attempt(|| {call}) {{
            Ok(word) => word,
            Err(fault) if fault.message == \"no words\" => String::new(),
            Err(fault) => std::panic::resume_unwind(Box::new(fault)),
        }}"
        );
        let text = fs::read_to_string(&app).unwrap();
        fs::write(&app, text.replace(call, &bears)).unwrap();
        program.with("RUST_BACKTRACE", "1")
    });
    let frame = "systems_parting::Parting::leave";
    let word = "WORD.to_owned()";
    let panics = "[WORD].iter().map(|_| -> String { panic!(\"no words\") }).collect()";
    dev.edit(PARTING, word, panics);
    let line = dev.until("\"step\":\"rolled-back\"");
    let event: serde_json::Value = serde_json::from_str(&line).unwrap();
    let backtrace = event["backtrace"].as_str().unwrap();
    assert!(backtrace.contains(frame), "{line}");
    assert!(backtrace.contains("greeter::Greeter"), "{line}");
    assert!(!event["reason"].as_str().unwrap().contains(frame), "{line}");
    if cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        let prepared = panic_of_a_prepared_link(&mut dev);
        assert_eq!(prepared, backtrace, "a full link tells more or less");
    }
    let impl_views = "#[viewmodel(PartingView)]";
    let initialize = format!(
        "#[viewmodel]
impl Parting {{
    fn initialize() -> Result<(), String> {{
        panic!(\"no start\")
    }}
}}

{impl_views}"
    );
    dev.edit(PARTING, impl_views, &initialize);
    let line = dev.until("no start");
    assert!(
        line.contains("systems_parting::Parting::initialize"),
        "{line}"
    );
    let text = dev.workspace().read(PARTING);
    let text = text
        .replace(&initialize, impl_views)
        .replace("no words", "the end");
    dev.write(PARTING, &text);
    dev.until("PartingView.leave: the end, at systems/parting/src/lib.rs:");
    let line = dev.until(frame);
    assert!(!line.contains("\"event\""), "{line}");
}

/// Edits the module, whose first link of the session was a full one, until a link is prepared. Returns the frames of its panic.
#[track_caller]
fn panic_of_a_prepared_link(dev: &mut DevSession) -> String {
    for number in 1..200 {
        dev.mark();
        let word = format!("\"PARTING-{}\"", number + 1);
        dev.edit(PARTING, &format!("\"PARTING-{number}\""), &word);
        let built = dev.until("\"event\":\"built\"");
        let line = dev.until("\"step\":\"rolled-back\"");
        let event: serde_json::Value = serde_json::from_str(&line).unwrap();
        if !built.contains("full_link") {
            assert!(built.contains("\"by\":\"rustc\""), "{built}");
            return event["backtrace"].as_str().unwrap().to_owned();
        }
        assert!(built.contains("nothing is prepared yet"), "{built}");
    }
    panic!("no link was prepared");
}
