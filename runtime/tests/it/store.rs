//! Stores whose files are not as they should be.
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use keyway::store::{CurrentSet, Digest, Manifest, Store, StoreError};
use tempfile::TempDir;

fn store() -> (TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::new(folder.path());
    (folder, store)
}

/// What is said of a current set with this text, without the path before it.
#[track_caller]
fn told(text: &str) -> String {
    let (_folder, store) = store();
    fs::write(store.current_path(), text).unwrap();
    let message = store.current().unwrap_err().to_string();
    let path = store.current_path().display().to_string();
    assert!(message.contains(&path), "{message}");
    message.replace(&path, "FILE")
}

const AGAIN: &str = "; run `cargo keyway build-modules` to publish it again";

#[test]
fn a_set_is_read_as_it_was_written() {
    let (_folder, store) = store();
    let modules = BTreeMap::from([("systems-test".to_owned(), Digest::of(b"library"))]);
    let set = CurrentSet::new(modules);
    fs::write(store.current_path(), toml::to_string(&set).unwrap()).unwrap();
    assert_eq!(store.current().unwrap(), set);
}

#[test]
fn a_missing_file_is_named() {
    let (_folder, store) = store();
    let error = store.current().unwrap_err();
    assert!(matches!(error, StoreError::Unreadable { .. }));
    let message = error.to_string();
    assert!(
        message.starts_with("cannot read ") && message.ends_with(AGAIN),
        "{message}"
    );
    let digest = Digest::of(b"");
    let message = store
        .manifest("systems-test", &digest)
        .unwrap_err()
        .to_string();
    let path = Path::new("systems-test").join(format!("{digest}.toml"));
    assert!(message.contains(&path.display().to_string()), "{message}");
}

#[test]
fn an_empty_file_lacks_its_format() {
    assert_eq!(
        told(""),
        format!("FILE is not valid: line 1: missing field `format`{AGAIN}")
    );
}

#[test]
fn an_invalid_file_is_named_with_the_line() {
    assert_eq!(
        told("format = 1\nmodules = {"),
        format!("FILE is not valid: line 2: unclosed inline table, expected `}}`{AGAIN}")
    );
    let message = told("format = 1\n[modules]\nsystems-test = \"abc\"\n");
    assert_eq!(
        message,
        format!("FILE is not valid: line 3: \"abc\" is no digest of 64 hexadecimal digits{AGAIN}")
    );
    assert!(told("format = \"one\"").contains("line 1: invalid type"));
}

#[test]
fn text_that_is_no_text_is_refused() {
    let (_folder, store) = store();
    fs::write(store.current_path(), [0xff, 0xfe]).unwrap();
    assert!(matches!(
        store.current(),
        Err(StoreError::Unreadable { .. })
    ));
}

#[test]
fn an_unknown_key_is_named() {
    let message = told("format = 1\nextra = 2\n[modules]\n");
    assert!(
        message.contains("line 2: unknown field `extra`"),
        "{message}"
    );
}

#[test]
fn another_format_is_told_before_anything_else() {
    assert_eq!(
        told("format = 7\nextra = 2\n"),
        "FILE has format 7, this host reads 1; build host and modules with the same version"
    );
}

#[test]
fn an_oversized_file_is_not_read() {
    let (_folder, store) = store();
    let file = fs::File::create(store.current_path()).unwrap();
    file.set_len(Manifest::LARGEST + 1).unwrap();
    let message = store.current().unwrap_err().to_string();
    assert!(
        message.contains("has 4194305 bytes, more than the 4194304 that are read"),
        "{message}"
    );
}

#[test]
fn what_is_no_file_is_not_read() {
    let (_folder, store) = store();
    fs::create_dir(store.current_path()).unwrap();
    let message = store.current().unwrap_err().to_string();
    assert!(message.contains(": it is no file; "), "{message}");
    #[cfg(unix)]
    {
        fs::remove_dir(store.current_path()).unwrap();
        // It never ends.
        std::os::unix::fs::symlink("/dev/zero", store.current_path()).unwrap();
        let message = store.current().unwrap_err().to_string();
        assert!(message.contains(": it is no file; "), "{message}");
    }
}

#[test]
fn digests_are_64_lower_case_digits() {
    let digest = Digest::of(b"");
    // The published test vector of BLAKE3 for no input.
    let known = "af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262";
    assert_eq!((digest.as_str(), digest.short()), (known, &known[..12]));
    assert_eq!(Digest::try_from(known.to_owned()), Ok(digest));
    for bad in [
        &known[1..],
        &known.to_uppercase(),
        &known.replace('a', "g"),
        "../../etc/passwd",
    ] {
        assert!(Digest::try_from((*bad).to_owned()).is_err(), "{bad}");
    }
}

#[test]
fn libraries_and_manifests_lie_side_by_side() {
    let store = Store::new("store");
    let digest = Digest::of(b"");
    let library = store.library_path("systems-test", &digest);
    let manifest = store.manifest_path("systems-test", &digest);
    assert_eq!(library.with_extension("toml"), manifest);
    assert_eq!(
        manifest.parent(),
        Some(Path::new("store").join("systems-test").as_path())
    );
}
