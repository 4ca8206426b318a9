//! What `cargo xtask fuzz` once found, cut down: the generator takes or refuses each Core as the name of its folder says.
//!
//! Whether rustc takes those that the generator takes is tested where workspaces are built.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::harness::{findings, reports};

const MANIFEST: &str = "\
//- /core/a/Cargo.toml crate:core-a
[package.metadata.module]
kind = \"core\"
//- /core/a/src/lib.rs
";

fn corpus(folder: &str) -> Vec<PathBuf> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fuzz/corpus/generator");
    let files = fs::read_dir(corpus.join(folder)).expect("the corpus is there");
    let mut files: Vec<_> = files
        .map(|file| file.expect("it can be read").path())
        .collect();
    files.sort();
    assert!(!files.is_empty());
    files
}

/// The codes of what the generator says of a Core with this `lib.rs`, and the reports.
fn said(library: &Path) -> (BTreeSet<&'static str>, String) {
    let text = fs::read_to_string(library).expect("the corpus can be read");
    let (diagnostics, sources) = findings(&format!("{MANIFEST}{text}"));
    let codes = diagnostics.items().iter().map(|item| item.code).collect();
    (codes, reports(&diagnostics, &sources))
}

#[test]
fn what_rustc_takes_is_taken() {
    for library in corpus("accepted") {
        let (_, text) = said(&library);
        assert_eq!(text, "", "{}", library.display());
    }
}

#[test]
fn what_is_refused_has_a_reason() {
    for library in corpus("refused") {
        let code = library.file_stem().expect("a file has a name");
        let code = code.to_string_lossy();
        let code = code.split('.').next().unwrap_or_default();
        let (codes, text) = said(&library);
        assert!(codes.contains(code), "{}\n{text}", library.display());
    }
}
