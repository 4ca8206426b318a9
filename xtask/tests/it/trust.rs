//! Signed sets of modules: who may sign, what is refused, and that minisign agrees.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use keyway::Trust;
use keyway::store::{CurrentSet, LiveReport, SetSignature, SignedSet, Store};

use super::answer::Answer;
use super::trusting::{APP, Trusting};
use super::workspace::{MODULE, Workspace};

/// What an App that is refused its set must not do: this ends the process as soon as the module is mapped.
const UNOPENED: (&str, &str) = ("TALLY_CONSTRUCTOR", "abort");

/// Tells a process to be a launcher that trusts this key.
const KEY: &str = "KEYWAY_TEST_KEY";

const SIGNED_ONLY: (&str, &str) = ("KEYWAY_SIGNED_ONLY", "1");

/// What the set has signed for the App.
fn signed(set: &CurrentSet) -> SignedSet {
    SignedSet::read(&set.signed[APP].text).unwrap()
}

#[test]
fn an_app_takes_what_a_trusted_key_has_signed_and_nothing_else() {
    let mut trusting = Trusting::new(&[]);
    let key = trusting.path("release.key");
    let key = key.to_str().unwrap();
    let set = trusting.publish(&["--sign", key]);
    let number = signed(&set).number;
    assert!(number > 1_700_000_000, "it is a time");
    trusting.run(&[SIGNED_ONLY]).ended_with(42);
    // The same once more is the same set: nothing is signed again.
    let again = trusting.publish(&["--sign", key]);
    assert_eq!(again, set);

    each_refusal(&trusting, &set);
    another_key(&trusting, &set);
    numbers(&trusting, &set);
    each_changed_byte(&trusting, &set);

    launched(&trusting);

    // Nothing of that was left behind.
    trusting.run(&[SIGNED_ONLY]).ended_with(42);

    // A debug build takes a set that nobody has signed; a bad signature is bad there, too.
    let mut unsigned = set.clone();
    unsigned.signed.clear();
    trusting.put(&unsigned);
    trusting.run(&[]).ended_with(42);
    let mut broken = set.clone();
    broken.signed.get_mut(APP).unwrap().text.push('\n');
    trusting.put(&broken);
    is_refused(&trusting.run(&[UNOPENED]), "does not fit what it signs");

    // A set of new builds, published without a signature, has none.
    let module = trusting.workspace.root().join("systems/tally/src/lib.rs");
    trusting.edit(&module, "number + 1\n", "number + 2\n");
    let newer = trusting.publish(&[]);
    let newer_signed = trusting.publish(&["--sign", key]);
    // That of an App whose modules stayed as they were still holds.
    let left: Vec<_> = newer.signed.keys().collect();
    assert_eq!(left, ["keeper"]);
    assert!(signed(&newer_signed).number >= number);
    let mut patient = at_a_reload(&trusting, &set, &newer, &newer_signed);
    trusting.edit(&module, "number + 2\n", "2 + number\n");
    compared(&trusting, key);
    patient.kill().unwrap();
    patient.wait().unwrap();
}

/// What a comparison puts into the set, its layer and then the candidate, is signed, or refused before anything is built.
fn compared(trusting: &Trusting, key: &str) {
    let store = trusting.store();
    let before = store.current().unwrap();
    let place = store.root().to_str().unwrap().to_owned();
    let shadow = |words: &[&str]| {
        let words = [&["shadow", MODULE, "--store", &place], words].concat();
        trusting.workspace.xtask(&words)
    };
    let errors = shadow(&[]).ended_with(1).errors;
    let advice = "patient runs modules from a signed set";
    assert!(errors.contains(advice), "{errors}");
    assert!(errors.contains("`--sign FILE`"), "{errors}");
    assert_eq!(store.current().unwrap(), before);
    let answer = shadow(&["--promote-after", "5", "--sign", key]).ended_with(0);
    assert!(answer.output.contains("is live"), "{}", answer.output);
    let after = store.current().unwrap();
    assert!(after.modules[MODULE] != before.modules[MODULE]);
    let signed = SignedSet::read(&after.signed["patient"].text).unwrap();
    assert_eq!(signed.modules[MODULE].library, after.modules[MODULE]);
}

#[track_caller]
fn is_refused(answer: &Answer, reason: &str) {
    let Answer { code, errors, .. } = answer;
    assert_eq!(*code, Some(1), "{errors}");
    assert!(errors.contains(reason), "{errors}");
    assert!(
        errors.starts_with(&format!("{APP} cannot start: ")),
        "{errors}"
    );
    assert_eq!(errors.lines().count(), 1, "{errors}");
}

/// Puts the set with a change, and starts the App.
#[track_caller]
fn refused(
    trusting: &Trusting,
    set: &CurrentSet,
    change: impl FnOnce(&mut CurrentSet),
    reason: &str,
) {
    let mut changed = set.clone();
    change(&mut changed);
    trusting.put(&changed);
    is_refused(&trusting.run(&[UNOPENED, SIGNED_ONLY]), reason);
    trusting.put(set);
}

/// The set with a trusted signature of something else.
fn signed_as(
    trusting: &Trusting,
    set: &CurrentSet,
    change: impl FnOnce(&mut SignedSet),
) -> SetSignature {
    let mut signed = signed(set);
    change(&mut signed);
    trusting.sign(&signed)
}

fn each_refusal(trusting: &Trusting, set: &CurrentSet) {
    let refused = |signature: Option<SetSignature>, reason: &str| {
        let change = |set: &mut CurrentSet| {
            set.signed.remove(APP);
            set.signed
                .extend(signature.map(|one| (APP.to_owned(), one)));
        };
        refused(trusting, set, change, reason);
    };
    let none = "has no signature for steady, which takes signed sets only";
    refused(None, none);
    let other = set.signed["other"].clone();
    refused(Some(other), "is signed for the App other, not for steady");
    let other = signed_as(trusting, set, |signed| {
        "sparc-sun-solaris".clone_into(&mut signed.target);
    });
    let reason = "is signed for sparc-sun-solaris, and steady runs on ";
    refused(Some(other), reason);
    let without = signed_as(trusting, set, |signed| {
        signed.modules.remove(MODULE);
    });
    let mixed = "has another build of systems-tally than was signed for steady";
    refused(Some(without), mixed);
    let text = SetSignature {
        text: "all is well\n".to_owned(),
        ..set.signed[APP].clone()
    };
    refused(Some(text), "does not fit what it signs");
    let mut short = set.signed[APP].clone();
    short.signature.truncate(90);
    refused(Some(short), "is none of minisign");
    // A module of another set.
    let exchange = |set: &mut CurrentSet| {
        let other = set.modules["systems-total"].clone();
        set.modules.insert(MODULE.to_owned(), other);
    };
    self::refused(trusting, set, exchange, mixed);
}

/// One whose holder has signed the very same.
fn another_key(trusting: &Trusting, set: &CurrentSet) {
    let key = trusting.path("other.key");
    let words = ["build-modules", APP, "--sign", key.to_str().unwrap()];
    let answer = trusting.workspace.xtask(&words).ended_with(0);
    let warning = "steady does not trust the key";
    assert!(answer.errors.contains(warning), "{}", answer.errors);
    let other = Store::new(trusting.workspace.store()).current().unwrap();
    let change = |set: &mut CurrentSet| set.signed.clone_from(&other.signed);
    refused(trusting, set, change, ", and steady trusts ");
}

/// Not a test of its own: the process that launches the App, if a key is named.
#[test]
fn launcher() {
    let Ok(key) = env::var(KEY) else {
        return;
    };
    let keys: &[&str] = vec![&*key.leak()].leak();
    let trust = Trust {
        keys,
        signed_only: true,
    };
    let code = keyway::launch_trusting(APP, trust);
    assert_eq!(format!("{code:?}"), format!("{:?}", ExitCode::from(42)));
}

/// A launcher that has keys of its own asks before it opens the App.
fn launched(trusting: &Trusting) {
    let run = |name: &str| {
        let public = fs::read_to_string(trusting.path(name)).unwrap();
        let mut command = Command::new(env::current_exe().unwrap());
        command
            .args(["trust::launcher", "--exact", "--nocapture"])
            .env("KEYWAY_STORE", trusting.store().root())
            .env(KEY, public.lines().nth(1).unwrap());
        Answer::new(&command.output().unwrap())
    };
    let answer = run("release.pub").ended_with(0);
    assert!(answer.output.contains("hosted "), "{}", answer.output);
    let answer = run("other.pub").ended_with(101);
    assert!(!answer.output.contains("hosted"), "{}", answer.output);
    let line = answer.errors.lines().next().unwrap_or_default();
    assert!(line.starts_with("steady: the set in "), "{}", answer.errors);
    assert!(line.contains("is signed with the key"), "{line}");
}

/// A set that is older than one that the App has run.
fn numbers(trusting: &Trusting, set: &CurrentSet) {
    let numbered = |number: u64| {
        let mut set = set.clone();
        let signed = SignedSet {
            number,
            ..signed(&set)
        };
        set.signed.insert(APP.to_owned(), trusting.sign(&signed));
        trusting.put(&set);
    };
    trusting.forget_numbers();
    numbered(7);
    trusting.run(&[SIGNED_ONLY]).ended_with(42);
    trusting.run(&[SIGNED_ONLY]).ended_with(42);
    numbered(6);
    let reason = "has the number 6, and steady has run 7 from this store";
    is_refused(&trusting.run(&[UNOPENED]), reason);
    trusting.run(&[("KEYWAY_ALLOW_OLDER", "1")]).ended_with(42);
    // That was for one start.
    is_refused(&trusting.run(&[UNOPENED]), reason);
    // A number that nobody can read keeps nothing out in silence.
    let kept = trusting.store().accepted_path(APP);
    fs::write(&kept, "number = \"many\"\n").unwrap();
    is_refused(
        &trusting.run(&[UNOPENED]),
        "the number of the last set that ran is unknown",
    );
    trusting.forget_numbers();
    trusting.put(set);
}

/// One bit of each file and text that a signature covers.
fn each_changed_byte(trusting: &Trusting, set: &CurrentSet) {
    let digest = &set.modules[MODULE];
    let store = trusting.store();
    let changed = |path: &Path, reason: &str| {
        let bytes = fs::read(path).unwrap();
        let mut other = bytes.clone();
        *other.last_mut().unwrap() ^= 1;
        fs::write(path, other).unwrap();
        let answer = trusting.run(&[UNOPENED, SIGNED_ONLY]).ended_with(1);
        assert!(answer.errors.contains(reason), "{}", answer.errors);
        fs::write(path, bytes).unwrap();
    };
    changed(
        &store.library_path(MODULE, digest),
        "it was changed after it was published",
    );
    // The manifest is text that would still be read.
    let path = store.manifest_path(MODULE, digest);
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, format!("{text}\n")).unwrap();
    let answer = trusting.run(&[UNOPENED]).ended_with(1);
    let reason = "was changed after its set was signed";
    assert!(answer.errors.contains(reason), "{}", answer.errors);
    fs::write(&path, text).unwrap();
    let mut other = set.clone();
    for at in [0, 30, 100, 180, 300] {
        let signature = set.signed[APP].clone();
        let SetSignature { text, signature } = signature;
        let flipped = |text: &str| {
            let mut bytes = text.as_bytes().to_vec();
            let at = at % bytes.len();
            bytes[at] = if bytes[at] == b'a' { b'b' } else { b'a' };
            String::from_utf8(bytes).unwrap()
        };
        let broken = [
            SetSignature {
                text: flipped(&text),
                signature: signature.clone(),
            },
            SetSignature {
                text,
                signature: flipped(&signature),
            },
        ];
        for broken in broken {
            // The first line of a signature is a comment that nobody signs.
            if broken.text == set.signed[APP].text && at < 40 {
                continue;
            }
            other.signed.insert(APP.to_owned(), broken);
            trusting.put(&other);
            let answer = trusting.run(&[UNOPENED]);
            assert_eq!(answer.code, Some(1), "at {at}: {}", answer.errors);
            assert_eq!(answer.errors.lines().count(), 1, "{}", answer.errors);
        }
    }
    trusting.put(set);
}

/// A running App, which is returned, refuses and takes sets as it does at its start.
fn at_a_reload(
    trusting: &Trusting,
    set: &CurrentSet,
    newer: &CurrentSet,
    newer_signed: &CurrentSet,
) -> Child {
    trusting.put(set);
    let mut child = trusting
        .program("patient", &[SIGNED_ONLY])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut answers = || lines.find(|line| line.as_ref().unwrap().starts_with("the answer is"));
    assert!(answers().unwrap().unwrap().starts_with("the answer is 42"));
    trusting.put(newer);
    waits_for(trusting, "has no signature for patient");
    let older = {
        let mut set = newer_signed.clone();
        let signed = SignedSet::read(&set.signed["patient"].text).unwrap();
        let signed = SignedSet {
            number: 1,
            ..signed
        };
        set.signed
            .insert("patient".to_owned(), trusting.sign(&signed));
        set
    };
    trusting.put(&older);
    waits_for(trusting, "has the number 1, and patient has run ");
    trusting.put(newer_signed);
    assert!(answers().unwrap().unwrap().starts_with("the answer is 43"));
    // Whoever prints must find a reader until its end.
    thread::spawn(move || lines.for_each(drop));
    child
}

/// Waits until the App that runs has told of a refusal.
#[track_caller]
fn waits_for(trusting: &Trusting, reason: &str) {
    let store = trusting.store();
    let began = Instant::now();
    loop {
        let reports: Vec<LiveReport> = store
            .runs()
            .iter()
            .filter_map(|(pid, run)| store.live_report(*pid, run).ok())
            .collect();
        let events = reports.iter().flat_map(|report| &report.events);
        let mut reasons = events.filter_map(|event| event.reason.as_deref());
        if reasons.any(|told| told.contains(reason)) {
            return;
        }
        assert!(
            began.elapsed() < Duration::from_secs(60),
            "nobody says {reason}"
        );
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_release_build_takes_signed_sets_only_and_a_bundle_is_checked() {
    let mut trusting = Trusting::new(&[]);
    let root = trusting.workspace.root().join("Cargo.toml");
    // What makes a build one for release here: the App is compiled without debug assertions. All else stays as it is.
    let profile = "[profile.dev]";
    let release = "[profile.dev.package.steady]\ndebug-assertions = false\n\n[profile.dev]";
    trusting.edit(&root, profile, release);
    let made = trusting.path("made");
    let (made, key) = (made.to_str().unwrap(), trusting.path("release.key"));
    let key = key.to_str().unwrap();
    let workspace = &trusting.workspace;
    workspace.xtask(&["bundle", APP, "-o", made]).ended_with(0);
    let run = || {
        let mut command = Command::new(Path::new(made).join(APP));
        Answer::new(&command.env_clear().output().unwrap())
    };
    is_refused(&run(), "has no signature for steady");
    let check = |words: &[&str]| {
        let words = [&["bundle", "--check", made], words].concat();
        workspace.xtask(&words)
    };
    let output = check(&[]).ended_with(1).output;
    assert!(output.contains("has no signature for steady"), "{output}");

    workspace
        .xtask(&["bundle", APP, "-o", made, "--sign", key, "--number", "12"])
        .ended_with(0);
    run().ended_with(42);
    let output = check(&[]).ended_with(0).output;
    assert!(output.contains("signature: holds, number 12"), "{output}");
    let public = trusting.path("release.pub");
    check(&["--key", public.to_str().unwrap()]).ended_with(0);
    let other = trusting.path("other.pub");
    let output = check(&["--key", other.to_str().unwrap()])
        .ended_with(1)
        .output;
    assert!(output.contains("is signed with the key "), "{output}");
    let errors = check(&["--key", key]).ended_with(1).errors;
    assert!(errors.contains("is no public key of minisign"), "{errors}");
    // Whoever changes `bundle.toml` as well does not get past the signature.
    let manifest = fs::read_dir(Path::new(made).join("modules").join(MODULE)).unwrap();
    let mut manifest = manifest.map(|entry| entry.unwrap().path());
    let manifest = manifest.find(|path| path.extension().is_some_and(|end| end == "toml"));
    let manifest = manifest.unwrap();
    let text = fs::read_to_string(&manifest).unwrap();
    fs::write(&manifest, format!("{text}\n")).unwrap();
    let output = check(&[]).ended_with(1).output;
    assert!(
        output.contains("was changed after its set was signed"),
        "{output}"
    );
    let errors = run().ended_with(1).errors;
    assert!(
        errors.contains("was changed after its set was signed"),
        "{errors}"
    );
    runs_by_commands(workspace, key);
}

/// Launched, it is a module of its own set.
fn runs_by_commands(workspace: &Workspace, key: &str) {
    let run = |words: &[&str]| workspace.xtask(&[&["run", APP], words].concat());
    let signed = ["--launched", "--sign", key, "--number"];
    run(&[&signed[..], &["9"]].concat()).ended_with(42);
    let errors = run(&["--launched", "--sign", key, "--number", "8"])
        .ended_with(1)
        .errors;
    assert!(
        errors.contains("has the number 8, and steady has run 9"),
        "{errors}"
    );
    run(&["--sign", key, "--number", "8", "--allow-older"]).ended_with(42);
}

#[test]
fn keys_are_made_listed_and_refused() {
    let trusting = Trusting::new(&[]);
    let workspace = &trusting.workspace;
    let folder = trusting.folder.path().to_str().unwrap();
    let new = ["keys", "new", "release", "-o", folder, "--no-password"];
    let errors = workspace.xtask(&new).ended_with(1).errors;
    assert!(errors.contains("is there already"), "{errors}");
    workspace
        .xtask(&["keys", "new", "../release"])
        .ended_with(2);
    let ignored = fs::read_to_string(trusting.path(".gitignore")).unwrap();
    assert_eq!(ignored, "*.key\n");
    is_secret(&trusting.path("release.key"));

    let listed = workspace
        .xtask(&["keys", "list", "--json"])
        .ended_with(0)
        .json();
    let public = fs::read_to_string(trusting.path("release.pub")).unwrap();
    let key = public.lines().nth(1).unwrap();
    assert_eq!(listed["keys"][0]["key"], key);
    // As minisign writes it into the comment.
    let id = listed["keys"][0]["id"].as_str().unwrap();
    assert!(public.lines().next().unwrap().ends_with(id), "{public}");
    let output = workspace
        .xtask(&["keys", "list", "--app", APP])
        .ended_with(0)
        .output;
    assert_eq!(output.lines().count(), 1, "{output}");
    let output = workspace
        .xtask(&["keys", "list", "--app", "other"])
        .ended_with(0)
        .output;
    assert!(output.contains("no key is trusted"), "{output}");

    with_password(&trusting, folder);
    let public = trusting.path("release.pub");
    let words = ["build-modules", "--sign", public.to_str().unwrap()];
    let errors = workspace.xtask(&words).ended_with(1).errors;
    assert!(errors.contains("is no secret key of minisign"), "{errors}");
    // The other half in the place of a public key.
    fs::copy(trusting.path("release.key"), &public).unwrap();
    let errors = workspace.xtask(&["gen"]).ended_with(1).errors;
    let secret = fs::read_to_string(&public).unwrap();
    assert!(!errors.contains(secret.lines().nth(1).unwrap()), "{errors}");
    for part in ["no-public-key", "release.pub:1", "is a secret key"] {
        assert!(errors.contains(part), "{errors}");
    }
}

/// A key that a password protects signs with that and with no other.
fn with_password(trusting: &Trusting, folder: &str) {
    let workspace = &trusting.workspace;
    let new = ["keys", "new", "locked", "-o", folder];
    let right = [("KEYWAY_KEY_PASSWORD", "hush")];
    workspace.xtask_with(&new, &right).ended_with(0);
    let key = trusting.path("locked.key");
    let sign = ["build-modules", APP, "--sign", key.to_str().unwrap()];
    let wrong = [("KEYWAY_KEY_PASSWORD", "hash")];
    let errors = workspace.xtask_with(&sign, &wrong).ended_with(1).errors;
    assert!(errors.contains("cannot open the secret key"), "{errors}");
    assert!(
        !workspace.store().exists(),
        "nothing was built or published"
    );
    workspace.xtask(&["gen"]).ended_with(0);
    workspace.xtask_with(&sign, &right).ended_with(0);
    let set = Store::new(workspace.store()).current().unwrap();
    assert!(set.signed.contains_key(APP));
}

#[cfg(unix)]
fn is_secret(path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let mode = fs::metadata(path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[cfg(not(unix))]
fn is_secret(_: &Path) {}

#[test]
fn minisign_verifies_our_signatures_and_we_verify_those_of_minisign() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (public, secret) = (path("debian.pub"), path("debian.key"));
    if minisign(&["-G", "-W", "-p", &public, "-s", &secret]).is_none() {
        return skipped("minisign, which verifies our signatures and signs for us, is not there");
    }
    let mut trusting = Trusting::new(&[Path::new(&public)]);
    let ours = trusting.path("release.key");
    trusting.publish(&["--sign", ours.to_str().unwrap()]);
    trusting.run(&[SIGNED_ONLY]).ended_with(42);
    let text = path("set.txt");
    let store = trusting.store();
    let store = store.root().to_str().unwrap();
    let show = ["keys", "show", APP, "--store", store, "-o", &text];
    trusting.workspace.xtask(&show).ended_with(0);
    let ours = trusting.path("release.pub");
    let verify = ["-V", "-p", ours.to_str().unwrap(), "-m", &text];
    assert_eq!(minisign(&verify), Some(true));
    assert_eq!(minisign(&["-V", "-p", &public, "-m", &text]), Some(false));

    // Their signature of the same bytes in the place of ours.
    assert_eq!(
        minisign(&["-S", "-W", "-s", &secret, "-m", &text]),
        Some(true)
    );
    let mut set = trusting.store().current().unwrap();
    let theirs = fs::read_to_string(format!("{text}.minisig")).unwrap();
    set.signed.get_mut(APP).unwrap().signature = theirs;
    trusting.put(&set);
    trusting.run(&[SIGNED_ONLY]).ended_with(42);
    // And their key in our hands.
    let set = trusting.publish(&["--sign", &secret]);
    trusting.run(&[SIGNED_ONLY]).ended_with(42);
    fs::write(&text, &set.signed[APP].text).unwrap();
    fs::write(format!("{text}.minisig"), &set.signed[APP].signature).unwrap();
    assert_eq!(minisign(&["-V", "-p", &public, "-m", &text]), Some(true));
}

/// Whether minisign ends well; `None` if it is not there.
fn minisign(words: &[&str]) -> Option<bool> {
    let output = Command::new("minisign")
        .args(words)
        .stdin(Stdio::null())
        .output();
    Some(output.ok()?.status.success())
}

#[expect(
    clippy::print_stderr,
    reason = "whoever reads the output learns what was not tested"
)]
fn skipped(reason: &str) {
    eprintln!("skipped: {reason}");
}
