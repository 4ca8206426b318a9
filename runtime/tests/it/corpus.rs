//! The corpus of the fuzzer, replayed: see `tests/fuzz/checks`.
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

#[path = "../../../tests/fuzz/checks/mod.rs"]
mod checks;

/// All inputs of a target, with their names.
fn inputs(target: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fuzz/corpus");
    let entries = fs::read_dir(corpus.join(target)).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let inputs: Vec<_> = paths
        .map(|path| {
            let bytes = fs::read(&path).unwrap();
            (path, bytes)
        })
        .collect();
    assert!(inputs.len() > 10, "the corpus is gone");
    inputs
}

/// Does `check`, and names the input at which it stops.
fn replay(target: &str, check: impl Fn(&[u8])) {
    for (path, bytes) in inputs(target) {
        let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| check(&bytes)));
        assert!(outcome.is_ok(), "{}", path.display());
    }
}

#[test]
fn files_of_a_store_are_refused_in_one_line_or_can_be_written_again() {
    let folder = TempDir::new().unwrap();
    replay("store_files", |bytes| {
        checks::store_files::check(folder.path(), bytes);
    });
}

#[test]
fn a_saved_field_is_refused_by_name_or_can_be_saved_again() {
    replay("saved_state", checks::saved_state::check);
}

#[test]
fn a_recording_is_refused_with_a_place_or_can_be_read() {
    replay("recording", checks::recording::check);
}

/// Deeper than any stack.
#[test]
fn nested_without_end() {
    let folder = TempDir::new().unwrap();
    for text in ["a = [", "[a.", "a = {b = ", "a.a."] {
        let unit = text.rsplit(' ').next().unwrap();
        let bytes = format!("format = 1\n{text}{}", unit.repeat(10_000));
        checks::store_files::check(folder.path(), bytes.as_bytes());
    }
    // Lists, maps, options, and variants with a short name.
    for unit in [
        b"\x16".as_slice(),
        b"\x17\x13\x01a",
        b"\x05",
        b"\x19\x01a",
        b"\x17",
    ] {
        checks::saved_state::check(&unit.repeat(100_000));
        let call = [&[0; 24], unit.repeat(100_000).as_slice()].concat();
        checks::recording::check(&call);
    }
}
