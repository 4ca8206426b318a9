//! Folders that become workspaces of Keyway.
use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use crate::harness::{Program, Ran, files_under, repository, write};

/// A folder outside of this repository with these files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (path, text) in files {
        write(&folder.path().join(path), text.as_bytes());
    }
    folder
}

#[track_caller]
fn init(folder: &Path, arguments: &[&str]) -> Ran {
    let checkout = repository().display().to_string();
    let mut words = vec!["init", "--path", &checkout];
    words.extend(arguments);
    Program::keyway().at(folder).run(&words)
}

#[test]
fn a_workspace_gets_what_it_lacks_and_keeps_the_rest() {
    let manifest = "# Ours.\n[workspace]\nmembers = [\n  \"tools\", # first\n]\nresolver  =  \"3\"\n\n\
                    [workspace.dependencies] # shared\ntools={path='tools'}\n\n[profile.dev]\ndebug=0\n";
    let tools = "[package]\nname = \"tools\"\nversion = \"0.1.0\"\nedition = \"2024\"\n";
    let there = folder(&[
        ("Cargo.toml", manifest),
        ("tools/Cargo.toml", tools),
        ("tools/src/lib.rs", "//! Tools.\n"),
    ]);
    let root = there.path();
    fs::copy(repository().join("Cargo.lock"), root.join("Cargo.lock")).unwrap();
    let before = files_under(root);
    let ran = init(root, &["--app", "umbrella", "--json"]).succeeded();
    let said: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(said["apps"][0], "umbrella");

    let after = fs::read_to_string(root.join("Cargo.toml")).unwrap();
    let runtime = repository().join("runtime").display().to_string();
    let members = "  \"tools\", # first\n  \"core/*\",\n  \"systems/*\",\n  \"apps/*\",\n]";
    let shared = format!(
        "tools={{path='tools'}}\nkeyway = {{ path = {:?} }}\n",
        runtime.replace('\\', "/")
    );
    let expected = manifest
        .replace("  \"tools\", # first\n]", members)
        .replace("tools={path='tools'}\n", &shared);
    assert_eq!(after, expected);

    // All that was written is told, and what was there is untouched.
    let mut written: Vec<String> = serde_json::from_value(said["written"].clone()).unwrap();
    written.retain(|name| name != "Cargo.toml");
    written.sort();
    let new = files_under(root)
        .into_iter()
        .filter(|file| !before.contains(file));
    let mut new: Vec<_> = new
        .map(|file| file.display().to_string().replace('\\', "/"))
        .collect();
    new.sort();
    assert_eq!(written, new);
    assert_eq!(
        fs::read_to_string(root.join("tools/Cargo.toml")).unwrap(),
        tools
    );

    let ran = init(root, &[]).succeeded();
    assert_eq!(ran.stdout, "");
    ran.says("nothing is missing")
        .says("run it with `cargo xtask run umbrella`");
    let ran = Program::keyway()
        .at(root)
        .run(&["run", "umbrella"])
        .succeeded();
    assert_eq!(ran.stdout, "Hello, Ada.\nHello, Alan.\nHello, Grace.\n");

    // Without its App the workspace gets another one, of the Core that is there.
    fs::remove_dir_all(root.join("apps")).unwrap();
    write(
        &root.join("Cargo.toml"),
        expected.replace("  \"apps/*\",\n", "").as_bytes(),
    );
    init(root, &["--app", "parasol"]).succeeded();
    assert_eq!(
        fs::read_to_string(root.join("Cargo.toml")).unwrap(),
        expected
    );
    let manifest = fs::read_to_string(root.join("apps/parasol/Cargo.toml")).unwrap();
    assert!(
        manifest.contains("systems = [\"systems-greeting-plain\"]"),
        "{manifest}"
    );
    Program::keyway()
        .at(root)
        .run(&["gen", "--check"])
        .succeeded();
}

#[test]
fn a_version_is_the_dependency_unless_a_checkout_is_named() {
    let there = folder(&[(".gitignore", "*.log\n")]);
    let ran = Program::keyway()
        .at(there.path())
        .run(&["init"])
        .succeeded();
    assert!(!ran.stdout.contains(".gitignore"), "{}", ran.stdout);
    let read = |name: &str| fs::read_to_string(there.path().join(name)).unwrap();
    assert!(read("Cargo.toml").ends_with("\n[workspace.dependencies]\nkeyway = \"0.1\"\n"));
    assert_eq!(read(".gitignore"), "*.log\n");
}

/// Is refused with `message` in the folder `below` of one with these files, of which none changes.
#[track_caller]
fn refused(files: &[(&str, &str)], below: &str, app: &str, message: &str) {
    let there = folder(files);
    let before = files_under(there.path());
    init(&there.path().join(below), &["--app", app])
        .ended_with(1)
        .says(message);
    assert_eq!(files_under(there.path()), before, "{message}");
    for (path, text) in files {
        assert_eq!(fs::read_to_string(there.path().join(path)).unwrap(), *text);
    }
}

#[test]
fn a_folder_that_cannot_be_one_stays_as_it_is() {
    let package = "[package]\nname = \"one\"\nversion = \"0.1.0\"\nedition = \"2024\"\n";
    let around = "[workspace]\nmembers = [\"one\"]\nexclude = [\"other\"]\n";
    let library = ("one/src/lib.rs", "");
    let inside = [("Cargo.toml", around), ("one/Cargo.toml", package), library];
    refused(&inside, "one", "hello", "lies in the workspace");
    refused(&inside, "one/src", "hello", "lies in the workspace");
    let alone = [("Cargo.toml", package), ("src/lib.rs", "")];
    refused(
        &alone,
        "",
        "hello",
        "no workspace; add a line `[workspace]` to it",
    );
    let begun = [("core/greeting/notes.md", "mine")];
    refused(&begun, "", "hello", "core/greeting is there already");
    let hello = package.replace("one", "hello");
    let taken = [("Cargo.toml", around), ("one/Cargo.toml", &hello), library];
    refused(
        &taken,
        "",
        "hello",
        "a package `hello` already; take another name",
    );
    let broken = [("Cargo.toml", "[workspace\n")];
    refused(&broken, "", "hello", "cargo refused the workspace");
    let emptied = [("Cargo.toml", "[workspace]\nmembers = [\"apps/*\"]\n")];
    refused(&emptied, "", "hello", "take it out of `members`");
    for name in ["Hello", "std"] {
        refused(&[], "", name, &format!("`{name}` cannot name a crate"));
    }
    let there = folder(&[]);
    let ran = Program::keyway().at(there.path()).run(&["run", "hello"]);
    ran.ended_with(1)
        .says("`cargo xtask init` makes a workspace of it");
    let keyway = Program::keyway().at(there.path());
    let ran = keyway.run(&["init", "--path", "nowhere"]).ended_with(1);
    ran.says("nowhere is no checkout of Keyway");
    // A workspace that leaves the folder alone is none of its business.
    let there = folder(&inside);
    let other = there.path().join("other");
    fs::create_dir(&other).unwrap();
    init(&other, &[]).succeeded();
}
