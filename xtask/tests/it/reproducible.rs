//! Release bundles of one workspace in two folders: the same bytes, with debug information that debuggers find.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use super::answer::Answer;
use super::workspace::{MODULE, copy_fixture};

const SYSTEM: &str = "systems/tally/src/lib.rs";

/// What lets paths into files: debug information, code that a build script has written, and in a contract a type of a crate whose
/// own dependency compiles such code.
const ADDED: [(&str, &str); 3] = [
    (
        "Cargo.toml",
        "\n[profile.release]\nopt-level = 0\ndebug = 1\n",
    ),
    ("core/tally/Cargo.toml", "serde_json = \"1\"\n"),
    (
        "core/tally/src/lib.rs",
        "
include!(concat!(env!(\"OUT_DIR\"), \"/made.rs\"));

/// Of another crate.
#[model(plain(serde_json::Number))]
pub struct Note {
    pub number: serde_json::Number,
}
",
    ),
];

const SCRIPT: &str = r#"fn main() {
    let file = std::env::var("OUT_DIR").unwrap() + "/made.rs";
    let code = "pub fn made(n: u32) -> u32 { assert_ne!(n, 7, \"in made code\"); n + 1 }";
    std::fs::write(file, code).unwrap();
}
"#;

#[test]
#[ignore = "two release builds from nothing take minutes: a part of .ci/ship"]
fn bundles_of_two_folders_are_the_same_and_can_be_debugged() {
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR"));
    // Other lengths, another depth, and a target folder in the workspace and elsewhere.
    let first = workspace(scratch.join("reproducible"));
    let second = workspace(scratch.join("another/place/for-the-same"));
    let target = scratch.join("reproducible-target");
    let [first, second] = thread::scope(|scope| {
        let first = scope.spawn(|| bundle(&first, &first.join("target")));
        let second = scope.spawn(|| bundle(&second, &target));
        [first.join().unwrap(), second.join().unwrap()]
    });
    let unpacked = tempfile::tempdir().unwrap();
    let folder = unpacked.path().join("steady");
    if !is_unpacked(&second.1, unpacked.path()) {
        skipped("tar or zstd, which unpack an archive, is not there");
    } else if cfg!(target_os = "linux") {
        for file in files(&first.0) {
            let (one, two) = (first.0.join(&file), folder.join(&file));
            assert!(fs::read(one).unwrap() == fs::read(two).unwrap(), "{file:?}");
        }
        assert_eq!(files(&first.0), files(&folder));
        assert!(fs::read(first.1).unwrap() == fs::read(&second.1).unwrap());
    }
    let archive = second.1.to_str().unwrap();
    xtask(&first.0, &["bundle", "--check", archive]).ended_with(0);
    // A copy that was cut off.
    let bytes = fs::read(&second.1).unwrap();
    fs::write(&second.1, &bytes[..bytes.len() / 2]).unwrap();
    let errors = xtask(&first.0, &["bundle", "--check", archive])
        .ended_with(1)
        .errors;
    assert!(
        errors.contains("is no archive of a bundle, or was cut off"),
        "{errors}"
    );
    if cfg!(target_os = "linux") {
        is_debuggable(&first.0);
    }
}

/// A copy of the fixture at `root` with what is added.
fn workspace(root: PathBuf) -> PathBuf {
    copy_fixture(&root, |file, text| {
        let text = match file == Path::new(SYSTEM) {
            true => text.replace("number + 1", "core_tally::made(number)"),
            false => text,
        };
        let added = ADDED.iter().find(|(name, _)| Path::new(name) == file);
        text + added.map_or("", |(_, text)| text)
    });
    let script = root.join("core/tally/build.rs");
    if !script.exists() {
        fs::write(script, SCRIPT).unwrap();
    }
    root
}

/// Bundles the App as a folder and as an archive, and returns both.
fn bundle(root: &Path, target: &Path) -> (PathBuf, PathBuf) {
    let made = [root.join("made"), root.join("made.tar.zst")];
    for path in &made {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command
            .args(["bundle", "steady", "--release", "-o"])
            .arg(path);
        command.current_dir(root).env("CARGO_TARGET_DIR", target);
        for (name, _) in std::env::vars_os() {
            // Flags of this test's own build.
            if name.to_string_lossy().contains("RUSTFLAGS") {
                command.env_remove(name);
            }
        }
        Answer::new(&command.output().unwrap()).ended_with(0);
    }
    let [folder, archive] = made;
    (folder, archive)
}

fn xtask(folder: &Path, words: &[&str]) -> Answer {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    Answer::new(&command.current_dir(folder).args(words).output().unwrap())
}

/// Whether the programs of the system are there, which have unpacked the archive.
fn is_unpacked(archive: &Path, target: &Path) -> bool {
    let mut command = Command::new("tar");
    command.arg("--zstd").arg("-xf").arg(archive).arg("-C");
    command
        .arg(target)
        .status()
        .is_ok_and(|status| status.success())
}

/// All files of a bundle, relative to it, sorted.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => folders.push(path),
                false => found.push(path.strip_prefix(folder).unwrap().to_owned()),
            }
        }
    }
    found.sort();
    found
}

/// A debugger stops in a module of the bundle by its lines, and an address of the library has a place.
fn is_debuggable(bundle: &Path) {
    let text = fs::read_to_string(bundle.parent().unwrap().join(SYSTEM)).unwrap();
    let line = text
        .lines()
        .position(|line| line.contains("core_tally::made"));
    let place = format!("{SYSTEM}:{}", line.unwrap() + 1);
    let mut libraries = fs::read_dir(bundle.join("modules").join(MODULE)).unwrap();
    let library = libraries.find_map(|entry| {
        let path = entry.unwrap().path();
        path.extension()
            .is_some_and(|end| end == "so")
            .then_some(path)
    });
    let library = library.unwrap();
    let Some(told) = gdb(&library, &[&format!("info line {place}")]) else {
        return skipped("gdb, which shows that debug information is found, is not there");
    };
    assert!(told.contains("starts at address 0x"), "{told}");
    let address = told.split_whitespace().find(|word| word.starts_with("0x"));
    let mut command = Command::new("addr2line");
    command
        .args(["-f", "-C", "-e"])
        .arg(&library)
        .arg(address.unwrap());
    match command.output() {
        Ok(output) => {
            let text = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(text.contains(&place) && text.contains("next"), "{text}");
        }
        Err(_) => skipped("addr2line is not there"),
    }
    let stop = format!("break {place}");
    let told = gdb(
        &bundle.join("steady"),
        &["set breakpoint pending on", &stop, "run", "backtrace"],
    );
    let told = told.unwrap_or_default();
    if told.contains("ptrace") {
        return skipped("the system lets no debugger start a program");
    }
    assert!(
        told.contains("Breakpoint 1, ") && told.contains(&place),
        "{told}"
    );
    assert!(told.contains("steady::"), "the App calls it: {told}");
}

/// What gdb says, with its errors; `None` if there is none.
fn gdb(program: &Path, commands: &[&str]) -> Option<String> {
    let mut command = Command::new("gdb");
    command.args(["-nx", "-batch", "-iex", "set width 0"]);
    for each in commands {
        command.args(["-ex", each]);
    }
    let output = command.arg(program).output().ok()?;
    let both = [output.stdout, output.stderr].concat();
    Some(String::from_utf8_lossy(&both).into_owned())
}

#[expect(
    clippy::print_stderr,
    reason = "whoever reads the output learns what was not tested"
)]
fn skipped(reason: &str) {
    eprintln!("skipped: {reason}");
}
