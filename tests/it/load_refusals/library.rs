//! Libraries.
use std::fs;
use std::process::Command;

use tempfile::TempDir;

use super::constructor::Constructor;
use super::refusal::{refusal, refused};
use crate::harness::Shapes;

#[test]
fn a_missing_library() {
    let said = refusal(|store| fs::remove_file(store.library()).unwrap());
    insta::assert_snapshot!(said, @r"
    viewer cannot start: nothing serves core-shape:
      systems-shape: cannot read [store]/systems-shape/[digest].so: No such file or directory (os error 2); run `cargo keyway build-modules` to publish it again
    ");
}

#[test]
fn an_empty_library() {
    let said = refusal(|store| fs::write(store.library(), "").unwrap());
    insta::assert_snapshot!(said, @r"
    viewer cannot start: nothing serves core-shape:
      systems-shape: the library [store]/systems-shape/[digest].so is empty; run `cargo keyway build-modules` to publish it again
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
      systems-shape: the library [store]/systems-shape/[digest].so has 4000 bytes where its manifest says 5000: it was cut off or replaced; run `cargo keyway build-modules` to publish it again
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
      systems-shape: the library [store]/systems-shape/[digest].so has the digest [digest] where its manifest says [digest]: it was changed after it was published; run `cargo keyway build-modules` to publish it again
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
      systems-shape: [store]/systems-shape/[digest].so does not export keyway_module_systems_shape: [store]/systems-shape/[digest].so: undefined symbol: keyway_module_systems_shape; is `mod generated;` in its lib.rs, and is `cargo keyway gen` up to date?
    ");
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
      systems-shape: [store]/systems-shape/[digest].so does not hold what its manifest promised: the contract is another than the manifest's; run `cargo keyway build-modules` to publish it again
    ");
    assert_eq!(constructor, Constructor::Ran);
}

/// A library of one function, which knows nothing of Keyway.
fn plain_library() -> Vec<u8> {
    let folder = TempDir::new().unwrap();
    let (source, library) = (
        folder.path().join("plain.rs"),
        folder.path().join("plain.library"),
    );
    fs::write(&source, "pub fn nothing() {}\n").unwrap();
    let mut rustc = Command::new("rustc");
    rustc
        .args(["--crate-type", "cdylib", "-o"])
        .args([&library, &source]);
    assert!(rustc.status().unwrap().success());
    fs::read(library).unwrap()
}
