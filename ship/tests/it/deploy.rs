//! The unit of systemd and the container file of `docs/registry.md`.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::answer::Answer;
use super::fixture::{Fixture, text_of};
use super::registry::{Registry, is_there, skipped};
use super::ship::ship;

const PROGRAM: &str = env!("CARGO_BIN_EXE_keyway-follow");

/// The block in this language.
fn block(language: &str) -> String {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/registry.md");
    let page = fs::read_to_string(page).unwrap();
    let (_, rest) = page.split_once(&format!("```{language}\n")).unwrap();
    rest.split("```").next().unwrap().to_owned()
}

#[test]
fn systemd_takes_the_unit() {
    if !is_there("systemd-analyze") {
        return skipped("systemd-analyze, of systemd, is not installed");
    }
    let unit = block("ini");
    assert!(unit.contains("ExecStart=/usr/local/bin/keyway-follow "));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keyway-follow.service");
    fs::write(&path, unit.replace("/usr/local/bin/keyway-follow", PROGRAM)).unwrap();
    let mut verify = Command::new("systemd-analyze");
    let told = Answer::of(verify.args(["verify", "--man=no"]).arg(&path)).ended_with(0);
    assert_eq!((told.output.as_str(), told.errors.as_str()), ("", ""));
    // It would have found what is wrong.
    fs::write(&path, unit).unwrap();
    let mut verify = Command::new("systemd-analyze");
    let told = Answer::of(verify.args(["verify", "--man=no"]).arg(&path));
    told.failed_with(&["/usr/local/bin/keyway-follow"]);
}

/// What stands behind a word at the beginning of a line of the container file, as a list of strings.
fn list(file: &str, word: &str) -> Vec<String> {
    let line = file.lines().find_map(|line| line.strip_prefix(word));
    serde_json::from_str(line.unwrap().trim()).unwrap()
}

#[test]
fn the_container_has_what_the_follower_needs() {
    // A folder as root: the program, where the file copies it, with its libraries, which any Debian has.
    let root = Fixture::built().empty("container");
    let mut chroot = Command::new("chroot");
    let user = ["--userspec=1000:1000", "--skip-chdir", "/", "true"];
    let may = chroot.args(user).status();
    if !may.is_ok_and(|status| status.success()) {
        return skipped("chroot does not work, which takes root on Linux");
    }
    let Some(registry) = Registry::start() else {
        return;
    };
    let file = block("dockerfile");
    let copied = file
        .lines()
        .find_map(|line| line.strip_prefix("COPY keyway-follow "));
    place(
        Path::new(PROGRAM),
        &root.join(copied.unwrap().trim_start_matches('/')),
    );
    let libraries = Answer::of(Command::new("ldd").arg(PROGRAM)).ended_with(0);
    for word in libraries
        .output
        .split_whitespace()
        .filter(|word| word.starts_with('/'))
    {
        place(Path::new(word), &root.join(word.trim_start_matches('/')));
    }
    // Without certificates it does not begin, so the file installs them.
    assert!(file.contains("install -y --no-install-recommends ca-certificates"));
    let certificates = Path::new("/etc/ssl/certs/ca-certificates.crt");
    if !certificates.is_file() {
        return skipped("ca-certificates are not installed");
    }
    place(
        certificates,
        &root.join("etc/ssl/certs/ca-certificates.crt"),
    );
    let tag = registry.at("keeper:stable");
    let bundle = text_of(&Fixture::built().bundle(0));
    ship(&["push", &tag, "--bundle", &bundle]).ended_with(0);

    let mut words = [list(&file, "ENTRYPOINT"), list(&file, "CMD")].concat();
    let store = words.iter().position(|word| word == "--store").unwrap() + 1;
    // The volume of the store, which belongs to the user of both.
    let volume = root.join(words[store].trim_start_matches('/'));
    fs::create_dir_all(&volume).unwrap();
    Answer::of(Command::new("chown").arg("1000:1000").arg(&volume)).ended_with(0);
    let reference = words
        .iter()
        .position(|word| word.contains("registry.example"));
    words[reference.unwrap()] = tag;
    let mut chroot = Command::new("chroot");
    let chroot = chroot.arg("--userspec=1000:1000").arg(&root).args(&words);
    let chroot = chroot
        .env_clear()
        .env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
    let told = Answer::of(chroot.args(["--once", "--host", "a"])).ended_with(0);
    assert!(told.output.contains("switched sha256:"), "{told:?}");
    super::store::whole(&volume);
}

/// Puts a file there, by a link where that can be.
fn place(from: &Path, to: &Path) {
    fs::create_dir_all(to.parent().unwrap()).unwrap();
    let from = fs::canonicalize(from).unwrap();
    if fs::hard_link(&from, to).is_err() {
        fs::copy(&from, to).unwrap();
    }
}
