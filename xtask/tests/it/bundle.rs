//! Bundling an App for machines without cargo, and checking a bundle.

use std::env::consts::{DLL_SUFFIX, EXE_SUFFIX};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use keyway::store::Digest;

use super::answer::Answer;
use super::workspace::{MODULE, Workspace};

#[test]
fn a_bundle_runs_where_it_is_copied_to_and_is_checked() {
    let workspace = Workspace::with_empty_store();
    let folder = tempfile::tempdir().unwrap();
    let made = folder.path().join("made");
    let bundle = |words: &[&str]| {
        let made = made.to_str().unwrap();
        let words = [&["bundle", "steady", "-o", made, "--json"], words].concat();
        workspace.xtask(&words)
    };
    // A folder of somebody is left as it is.
    fs::create_dir(&made).unwrap();
    fs::write(made.join("letter"), "dear").unwrap();
    let refused = bundle(&[]).ended_with(1).json();
    assert!(
        refused["error"]
            .to_string()
            .contains("no bundle and not empty"),
        "{refused}"
    );
    assert_eq!(fs::read(made.join("letter")).unwrap(), b"dear");
    fs::remove_file(made.join("letter")).unwrap();

    let answer = bundle(&[]).ended_with(0).json();
    let files = answer["bundle"]["files"].as_object().unwrap();
    let library = files.keys().find(|file| file.ends_with(DLL_SUFFIX));
    let library = library.unwrap().clone();
    assert_eq!(answer["bundle"]["app"], "steady");
    // Another one takes its place as a whole: nothing of the older one stays.
    fs::write(made.join("modules/stray"), "").unwrap();
    bundle(&[]).ended_with(0);
    assert!(!made.join("modules/stray").exists());
    let beside = fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(beside, 1, "no temporary folder stays");

    let moved = folder.path().join("moved");
    fs::rename(&made, &moved).unwrap();
    let output = run(&moved.join(format!("steady{EXE_SUFFIX}")));
    is_well(&output, "hosted");
    // What the run has left in the store is no part of the bundle.
    let check = || workspace.xtask(&["bundle", "--check", moved.to_str().unwrap(), "--json"]);
    assert_eq!(check().ended_with(0).json()["wrong"].to_string(), "[]");
    is_stripped(&moved, &library);
    runs_alone(&moved, "hosted");

    each_change_is_told(&moved, &library, || {
        let answer = check().ended_with(1);
        let wrong = answer.json()["wrong"].as_array().unwrap().clone();
        wrong
            .iter()
            .map(|line| line.as_str().unwrap().to_owned())
            .collect()
    });
    let errors = workspace
        .xtask(&["bundle", "--check", "core"])
        .ended_with(1)
        .errors;
    assert!(errors.contains("core has no bundle.toml"), "{errors}");
}

#[test]
fn a_bundle_of_one_executable_and_what_cannot_be_bundled() {
    let workspace = Workspace::with_empty_store();
    let folder = tempfile::tempdir().unwrap();
    let made = folder.path().join("linked");
    let path = made.to_str().unwrap();
    workspace
        .xtask(&["bundle", "steady", "--static", "--keep-debug", "-o", path])
        .ended_with(0);
    let mut names: Vec<_> = fs::read_dir(&made)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let executable = format!("steady{EXE_SUFFIX}");
    assert_eq!(names, ["bundle.toml", executable.as_str()]);
    let output = run(&made.join(executable));
    is_well(&output, "linked");
    workspace.xtask(&["bundle", "--check", path]).ended_with(0);
    runs_alone(&made, "linked");

    // Each failure leaves the bundle that is there.
    let before = fs::read(made.join("bundle.toml")).unwrap();
    let words = ["bundle", "nobody", "-o", path];
    let errors = workspace.xtask(&words).ended_with(1).errors;
    assert!(errors.contains("nobody"), "{errors}");
    if cfg!(target_os = "linux") {
        let words = ["bundle", "steady", "-o", path];
        let variables = [("OBJCOPY", "/nowhere/objcopy")];
        let errors = workspace
            .xtask_with(&words, &variables)
            .ended_with(1)
            .errors;
        assert!(errors.contains("--keep-debug"), "{errors}");
    }
    assert_eq!(fs::read(made.join("bundle.toml")).unwrap(), before);
    fs::write(made.join("bundle.toml"), "format = 2\n").unwrap();
    let errors = workspace
        .xtask(&["bundle", "--check", path])
        .ended_with(1)
        .errors;
    assert!(
        errors.contains("bundle.toml is not of this version's format"),
        "{errors}"
    );
}

/// Runs a program as on a machine that knows nothing of Keyway: no variables, another folder.
fn run(program: &Path) -> Output {
    let mut command = Command::new(program);
    command.env_clear().current_dir("/").output().unwrap()
}

/// The App ended as it does, with its module loaded or linked.
#[track_caller]
fn is_well(output: &Output, way: &str) {
    let answer = Answer::new(output).ended_with(42);
    assert_eq!(
        answer.output.lines().last(),
        Some(way).map(|way| format!("{way} ")).as_deref()
    );
}

fn each_change_is_told(bundle: &Path, library: &str, wrong: impl Fn() -> Vec<String>) {
    let path = bundle.join(library);
    let bytes = fs::read(&path).unwrap();
    let mut changed = bytes.clone();
    *changed.last_mut().unwrap() ^= 1;
    fs::write(&path, changed).unwrap();
    let lines = wrong();
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(
        lines[0].contains(&format!("{library} has changed")),
        "{lines:?}"
    );
    // The App says the same of it, and runs no instruction of it.
    let answer = Answer::new(&run(&bundle.join(format!("steady{EXE_SUFFIX}"))));
    assert_ne!(answer.code, Some(42));
    assert!(answer.errors.contains(MODULE), "{}", answer.errors);

    fs::remove_file(&path).unwrap();
    assert_eq!(wrong(), [format!("{library} is missing")]);
    fs::write(&path, bytes).unwrap();
    assert!(bundle.join("bundle.toml").is_file());

    an_exchange_is_told(bundle, library, &wrong);
    let stray = bundle.join("modules/stray");
    fs::write(&stray, "").unwrap();
    assert_eq!(wrong(), ["modules/stray was not bundled"]);
    fs::remove_file(stray).unwrap();

    let current = bundle.join("modules/current.toml");
    let text = fs::read_to_string(&current).unwrap();
    fs::write(&current, format!("{text}other = \"{}\"\n", "0".repeat(64))).unwrap();
    let lines = wrong();
    assert!(
        lines[0].contains("modules/current.toml has changed"),
        "{lines:?}"
    );
    assert!(lines[1].contains("other"), "{lines:?}");
    fs::write(&current, text).unwrap();
}

/// Whoever changes `bundle.toml` as well does not get a library or a manifest past the check.
fn an_exchange_is_told(bundle: &Path, library: &str, wrong: &impl Fn() -> Vec<String>) {
    let list = bundle.join("bundle.toml");
    let text = fs::read_to_string(&list).unwrap();
    let exchange = |name: &str, change: fn(Vec<u8>) -> Vec<u8>| {
        let path = bundle.join(name);
        let bytes = fs::read(&path).unwrap();
        let changed = change(bytes.clone());
        fs::write(&path, &changed).unwrap();
        let line = format!("\"{name}\" = ");
        let lines = text.lines().map(|found| match found.starts_with(&line) {
            true => format!("{line}\"{}\"\n", Digest::of(&changed)),
            false => format!("{found}\n"),
        });
        let exchanged: String = lines.collect();
        assert_ne!(exchanged, text);
        fs::write(&list, exchanged).unwrap();
        let lines = wrong();
        fs::write(&path, bytes).unwrap();
        fs::write(&list, &text).unwrap();
        lines
    };
    let lines = exchange(library, |bytes| [bytes, vec![0]].concat());
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(
        lines[0].contains("another library than its name says"),
        "{lines:?}"
    );
    let manifest = library.replace(DLL_SUFFIX, ".toml");
    let lines = exchange(&manifest, |bytes| {
        let text = String::from_utf8(bytes).unwrap();
        text.replace("target = \"", "target = \"other-")
            .into_bytes()
    });
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(lines[0].contains("was compiled for other-"), "{lines:?}");
    let lines = exchange(&manifest, |_| b"module = 1".to_vec());
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(lines[0].contains(".toml"), "{lines:?}");
}

/// Debug information lies beside the files, and debuggers find it there.
#[cfg(target_os = "linux")]
fn is_stripped(bundle: &Path, library: &str) {
    let debug = bundle.join(format!("modules/{MODULE}/.debug/{MODULE}.debug"));
    assert!(debug.is_file());
    let bytes = fs::read(bundle.join(library)).unwrap();
    let section = b".gnu_debuglink";
    assert!(bytes.windows(section.len()).any(|window| window == section));
    let gdb = Command::new("gdb")
        .args(["-nx", "-batch", "-iex", "set verbose on"])
        .arg(bundle.join("steady"))
        .output();
    match gdb {
        Ok(output) => {
            let text = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(text.contains(".debug/steady.debug"), "{text}");
        }
        Err(_) => skipped("gdb, which shows that debug information is found, is not there"),
    }
}

#[cfg(not(target_os = "linux"))]
fn is_stripped(_: &Path, _: &str) {}

/// Runs the bundle in a root folder that has the libraries of the system which it names, and nothing else.
#[cfg(target_os = "linux")]
fn runs_alone(bundle: &Path, way: &str) {
    let root = tempfile::tempdir().unwrap();
    let ldd = Command::new("ldd").arg(bundle.join("steady")).output();
    let Ok(ldd) = ldd else {
        return skipped("ldd, which names the libraries of the system, is not there");
    };
    let listed = String::from_utf8_lossy(&ldd.stdout).into_owned();
    let libraries = listed
        .split_whitespace()
        .filter(|word| word.starts_with('/'));
    for library in libraries.map(PathBuf::from) {
        let inside = root.path().join(library.strip_prefix("/").unwrap());
        fs::create_dir_all(inside.parent().unwrap()).unwrap();
        fs::copy(&library, inside).unwrap();
    }
    let copied = Command::new("cp")
        .arg("-r")
        .arg(bundle)
        .arg(root.path().join("app"))
        .status();
    assert!(copied.unwrap().success());
    // A user who is not root may change the root folder in a namespace of their own, where the system allows that.
    let output = Command::new("unshare")
        .args(["--map-root-user", "chroot"])
        .arg(root.path())
        .arg("/app/steady")
        .env_clear()
        .env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")
        .output();
    match output {
        Ok(output) if String::from_utf8_lossy(&output.stderr).contains("unshare:") => {
            skipped("the system allows no namespace for a root folder of the test's own");
        }
        Ok(output) => is_well(&output, way),
        Err(_) => skipped("unshare, which gives the test a root folder of its own, is not there"),
    }
}

#[cfg(not(target_os = "linux"))]
fn runs_alone(_: &Path, _: &str) {}

#[cfg(target_os = "linux")]
#[expect(
    clippy::print_stderr,
    reason = "whoever reads the output learns what was not tested"
)]
fn skipped(reason: &str) {
    eprintln!("skipped: {reason}");
}
