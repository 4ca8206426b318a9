//! A store that is not in order: the App says what is wrong and does not start.
use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use crate::harness::{Shapes, StoreCopy, scrub};

/// Whether the constructor of the published library has run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Constructor {
    /// Refused before anything was opened.
    Silent,
    /// Opened.
    Ran,
}

/// Tampers with a store, runs the App on it, and gives what it says.
#[track_caller]
fn refusal(tamper: impl FnOnce(&StoreCopy)) -> String {
    let store = Shapes::built().store();
    tamper(&store);
    let (said, constructor) = refused(store.root());
    assert_eq!(constructor, Constructor::Silent, "code of a refused module has run: {said}");
    said
}

#[track_caller]
fn refused(store: &Path) -> (String, Constructor) {
    let folder = TempDir::new().unwrap();
    let witness = folder.path().join("witness");
    let ran = Shapes::built().view(store, &witness).ended_with(1);
    assert_eq!(ran.stdout, "");
    let constructor = if witness.exists() { Constructor::Ran } else { Constructor::Silent };
    (scrub(&ran.stderr, store), constructor)
}

#[test]
fn a_store_in_order_is_accepted_and_its_constructors_run() {
    let store = Shapes::built().store();
    let folder = TempDir::new().unwrap();
    let witness = folder.path().join("witness");
    let ran = Shapes::built().view(store.root(), &witness).succeeded();
    assert_eq!((ran.stdout.as_str(), ran.stderr.as_str()), ("area 1.5\n", ""));
    assert_eq!(fs::read_to_string(witness).unwrap(), "was here");
}

#[test]
fn an_absent_store() {
    let said = refusal(|store| fs::remove_file(store.current()).unwrap());
    insta::assert_snapshot!(said, @r"viewer cannot start: cannot read [store]/current.toml: No such file or directory (os error 2); run `cargo xtask build-modules` to publish it again");
}

#[test]
fn a_store_that_is_no_longer_text() {
    let said = refusal(|store| fs::write(store.current(), [0xff, 0xfe]).unwrap());
    insta::assert_snapshot!(said, @r"viewer cannot start: cannot read [store]/current.toml: stream did not contain valid UTF-8; run `cargo xtask build-modules` to publish it again");
}

#[test]
fn a_store_of_another_format() {
    let said = refusal(|store| {
        let text = fs::read_to_string(store.current()).unwrap();
        fs::write(store.current(), text.replace("format = 1", "format = 9")).unwrap();
    });
    insta::assert_snapshot!(said, @r"viewer cannot start: [store]/current.toml has format 9, this host reads 1; build host and modules with the same version");
}

#[test]
fn a_module_that_is_not_in_the_set() {
    let said = refusal(|store| fs::write(store.current(), "format = 1\n[modules]\n").unwrap());
    insta::assert_snapshot!(said, @r"
    viewer cannot start: nothing serves core-shape:
      systems-shape: systems-shape is not published in [store]; run `cargo xtask build-modules`
    ");
}

#[test]
fn a_missing_manifest() {
    let said = refusal(|store| fs::remove_file(store.manifest()).unwrap());
    insta::assert_snapshot!(said, @r"
    viewer cannot start: nothing serves core-shape:
      systems-shape: cannot read [store]/systems-shape/[digest].toml: No such file or directory (os error 2); run `cargo xtask build-modules` to publish it again
    ");
}

#[test]
fn an_empty_manifest() {
    let said = refusal(|store| store.rewrite_manifest(|_| String::new()));
    insta::assert_snapshot!(said, @r"
    viewer cannot start: nothing serves core-shape:
      systems-shape: [store]/systems-shape/[digest].toml is not valid: line 1: missing field `format`; run `cargo xtask build-modules` to publish it again
    ");
}

#[test]
fn an_invalid_manifest() {
    let said = refusal(|store| store.rewrite_manifest(|text| text.replace("size = ", "size = about ")));
    insta::assert_snapshot!(said, @r"
    viewer cannot start: nothing serves core-shape:
      systems-shape: [store]/systems-shape/[digest].toml is not valid: line 7: string values must be quoted, expected literal string; run `cargo xtask build-modules` to publish it again
    ");
}

#[test]
fn a_manifest_with_an_unknown_key() {
    let said = refusal(|store| store.rewrite_manifest(|text| format!("colour = \"red\"\n{text}")));
    insta::assert_snapshot!(said, @r"
    viewer cannot start: nothing serves core-shape:
      systems-shape: [store]/systems-shape/[digest].toml is not valid: line 1: unknown field `colour`, expected one of `format`, `module`, `kind`, `version`, `symbol`, `digest`, `size`, `features`, `identity`, `provides`, `requires`; run `cargo xtask build-modules` to publish it again
    ");
}

#[test]
fn a_manifest_of_another_module() {
    let said = refusal(|store| {
        store.edit_manifest(|manifest| manifest.module = "systems-form".to_owned());
    });
    insta::assert_snapshot!(said, @r"
    viewer cannot start: nothing serves core-shape:
      systems-shape: the manifest [store]/systems-shape/[digest].toml is for the module systems-form; run `cargo xtask build-modules` to publish it again
    ");
}

#[test]
fn a_missing_library() {
    let said = refusal(|store| fs::remove_file(store.library()).unwrap());
    insta::assert_snapshot!(said, @r"
    viewer cannot start: nothing serves core-shape:
      systems-shape: cannot read [store]/systems-shape/[digest].so: No such file or directory (os error 2); run `cargo xtask build-modules` to publish it again
    ");
}

#[test]
fn an_empty_library() {
    let said = refusal(|store| fs::write(store.library(), "").unwrap());
    insta::assert_snapshot!(said, @r"
    viewer cannot start: nothing serves core-shape:
      systems-shape: the library [store]/systems-shape/[digest].so is empty; run `cargo xtask build-modules` to publish it again
    ");
}

#[test]
fn a_truncated_library() {
    let said = refusal(|store| {
        let bytes = fs::read(store.library()).unwrap();
        store.edit_manifest(|manifest| manifest.size = 5000);
        fs::write(store.library(), &bytes[..4000]).unwrap();
    });
    insta::assert_snapshot!(said, @r"
    viewer cannot start: nothing serves core-shape:
      systems-shape: the library [store]/systems-shape/[digest].so has 4000 bytes where its manifest says 5000: it was cut off or replaced; run `cargo xtask build-modules` to publish it again
    ");
}

#[test]
fn a_library_of_another_digest() {
    let said = refusal(|store| {
        let mut bytes = fs::read(store.library()).unwrap();
        *bytes.last_mut().unwrap() ^= 1;
        fs::write(store.library(), bytes).unwrap();
    });
    insta::assert_snapshot!(said, @r"
    viewer cannot start: nothing serves core-shape:
      systems-shape: the library [store]/systems-shape/[digest].so has the digest [digest] where its manifest says [digest]: it was changed after it was published; run `cargo xtask build-modules` to publish it again
    ");
}

#[test]
fn a_file_that_is_no_library() {
    let said = refusal(|store| store.replace_library(b"This is text, with the right digest.\n"));
    insta::assert_snapshot!(said, @r"
    viewer cannot start: nothing serves core-shape:
      systems-shape: the system cannot load [store]/systems-shape/[digest].so: [store]/systems-shape/[digest].so: file too short; see that it is a library of this platform whose dependencies are all there
    ");
}

#[test]
fn a_library_that_exports_no_module() {
    let said = refusal(|store| store.replace_library(&plain_library()));
    insta::assert_snapshot!(said, @r"
    viewer cannot start: nothing serves core-shape:
      systems-shape: [store]/systems-shape/[digest].so does not export keyway_module_systems_shape: [store]/systems-shape/[digest].so: undefined symbol: keyway_module_systems_shape; is `mod generated;` in its lib.rs, and is `cargo xtask gen` up to date?
    ");
}

#[test]
fn another_compiler() {
    let said = refusal(|store| {
        store.edit_manifest(|manifest| manifest.identity.rustc = "1.0.0 (of old)".to_owned());
    });
    let host = keyway::BuildIdentity::current().rustc;
    insta::assert_snapshot!(said.replace(&host, "[this compiler]"), @r#"
    viewer cannot start: nothing serves core-shape:
      systems-shape: systems-shape was built otherwise than this host: rustc: host "[this compiler]", module "1.0.0 (of old)"; build both with the same compiler and options
    "#);
}

#[test]
fn a_library_that_is_not_what_its_manifest_promised() {
    let store = Shapes::built().store();
    // All that the host asks for is there, so that only the header inside the library can tell.
    store.edit_manifest(|manifest| {
        manifest.provides.text += "function core_shape::ShapeView.turn fn() -> u32 at 24\n";
    });
    let (said, constructor) = refused(store.root());
    insta::assert_snapshot!(said, @r"
    viewer cannot start: nothing serves core-shape:
      systems-shape: [store]/systems-shape/[digest].so does not hold what its manifest promised: the contract is another than the manifest's; run `cargo xtask build-modules` to publish it again
    ");
    assert_eq!(constructor, Constructor::Ran);
}

/// A library of one function, which knows nothing of Keyway.
fn plain_library() -> Vec<u8> {
    let folder = TempDir::new().unwrap();
    let (source, library) = (folder.path().join("plain.rs"), folder.path().join("plain.library"));
    fs::write(&source, "pub fn nothing() {}\n").unwrap();
    let mut rustc = Command::new("rustc");
    rustc.args(["--crate-type", "cdylib", "-o"]).args([&library, &source]);
    assert!(rustc.status().unwrap().success());
    fs::read(library).unwrap()
}
