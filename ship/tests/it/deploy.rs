//! The unit of systemd and the container file of `docs/registry.md`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::answer::Answer;
use super::fixture::{Fixture, scratch, text_of};
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
    if !may_chroot() {
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

/// The program without any library, which `KEYWAY_STATIC_FOLLOWER` names or is built for musl; `None`, and a line, where that cannot
/// be done.
fn static_program() -> Option<PathBuf> {
    if let Some(program) = std::env::var_os("KEYWAY_STATIC_FOLLOWER") {
        return Some(program.into());
    }
    let target = format!("{}-unknown-linux-musl", std::env::consts::ARCH);
    let mut rustc = Command::new("rustc");
    let library = Answer::of(rustc.args(["--print", "target-libdir", "--target", &target]));
    let library = PathBuf::from(library.ended_with(0).output.trim());
    if !library.is_dir() || !is_there("musl-gcc") {
        skipped(&format!(
            "{target} is not installed (`rustup target add {target}`), or musl-gcc, of Debian's musl-tools"
        ));
        return None;
    }
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    let folder = scratch().join("static");
    let words = [
        "build",
        "--package",
        "keyway-ship",
        "--bin",
        "keyway-follow",
    ];
    let cargo = cargo.args(words).args(["--target", &target]);
    let cargo = cargo
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap())
        .env("CARGO_TARGET_DIR", &folder)
        .env("CARGO_PROFILE_DEV_DEBUG", "0");
    Answer::of(cargo).ended_with(0);
    Some(folder.join(target).join("debug/keyway-follow"))
}

#[test]
#[ignore = "HTTP and TLS take minutes to compile for another target; .ci/ship runs it"]
fn a_static_follower_runs_in_an_empty_root() {
    if !may_chroot() {
        return skipped("chroot does not work, which takes root on Linux");
    }
    let certificates = Path::new("/etc/ssl/certs/ca-certificates.crt");
    if !certificates.is_file() {
        return skipped("ca-certificates are not installed");
    }
    let Some(registry) = Registry::start() else {
        return;
    };
    let Some(program) = static_program() else {
        return;
    };
    let fixture = Fixture::built();
    let root = fixture.empty("static");
    let tag = registry.at("keeper:stable");
    let push = |at: usize| {
        let bundle = text_of(&fixture.bundle(at));
        ship(&["push", &tag, "--bundle", &bundle]).ended_with(0);
    };
    push(0);
    let app = text_of(&root.join("app"));
    ship(&["pull", &tag, "-o", &app]).ended_with(0);
    let store = root.join("app/modules");
    let before = super::store::whole(&store);
    place(&program, &root.join("keyway-follow"));
    place(certificates, &root.join("certificates"));

    let follow = |words: &[&str]| {
        let mut chroot = Command::new("chroot");
        let own = ["/keyway-follow", &tag, "--host", "a", "--once", "--store"];
        let chroot = chroot.arg(&root).args(own).args(words);
        let chroot = chroot.env_clear().env("PATH", "/usr/sbin:/usr/bin");
        Answer::of(chroot.env("SSL_CERT_FILE", "/certificates"))
    };
    push(1);
    // It is linked with musl, and the App is not: the store tells what that is.
    let told = follow(&["/app/modules"]).ended_with(0);
    assert!(told.output.contains("switched sha256:"), "{told:?}");
    assert_ne!(super::store::whole(&store), before);
    // An empty store tells nothing.
    follow(&["/new"]).failed_with(&["-unknown-linux-musl is wanted", "--target"]);
    let target = keyway::BuildIdentity::current().target;
    follow(&["/new", "--target", &target]).ended_with(0);
    super::store::whole(&root.join("new"));
}

/// Whether this user may make a folder the root of a program.
fn may_chroot() -> bool {
    let mut chroot = Command::new("chroot");
    let user = ["--userspec=1000:1000", "--skip-chdir", "/", "true"];
    let may = chroot.args(user).status();
    may.is_ok_and(|status| status.success())
}

/// Puts a file there, by a link where that can be.
fn place(from: &Path, to: &Path) {
    fs::create_dir_all(to.parent().unwrap()).unwrap();
    let from = fs::canonicalize(from).unwrap();
    if fs::hard_link(&from, to).is_err() {
        fs::copy(&from, to).unwrap();
    }
}
