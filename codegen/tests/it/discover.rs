//! The discover stage asks the real cargo.

use std::fs;
use std::path::{Path, PathBuf};

use keyway_codegen::generator::discover::{DiscoverError, discover};

use crate::harness::check;

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("the target folder can be written");
    folder
}

fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("a file lies in a folder"))
        .expect("a folder can be made");
    fs::write(path, text).expect("a file can be written");
}

#[test]
fn gives_sorted_plain_data() {
    let root = folder("discover-sorted");
    write(
        &root,
        "Cargo.toml",
        "[workspace]\nmembers = [\"*\"]\nresolver = \"3\"\n",
    );
    write(
        &root,
        "b/Cargo.toml",
        "[package]\nname = \"systems-b\"\nversion = \"1.2.3\"\n[lib]\ncrate-type = [\"rlib\", \"cdylib\"]\n\
         [dependencies]\nshort = { package = \"core-a\", path = \"../a\", optional = true }\n\
         [features]\nstatic = [\"dep:short\"]\n[package.metadata.module]\nkind = \"system\"\n",
    );
    write(&root, "b/src/lib.rs", "");
    write(&root, "b/src/main.rs", "fn main() {}");
    write(
        &root,
        "a/Cargo.toml",
        "[package]\nname = \"core-a\"\nversion = \"0.1.0\"\n",
    );
    write(&root, "a/src/lib.rs", "");
    let workspace = discover(&root.join("b")).expect("cargo accepts the workspace");
    let root = root.canonicalize().expect("the folder is there");
    let root = root.to_string_lossy();
    let target = workspace.target_directory.to_string_lossy();
    // Either folder may lie in the other.
    let mut names = [(&root, "[root]"), (&target, "[target]")];
    names.sort_by_key(|(folder, _)| std::cmp::Reverse(folder.len()));
    let text = names
        .iter()
        .fold(format!("{workspace:#?}"), |text, (folder, name)| {
            text.replace(&***folder, name)
        });
    check("discover__workspace", &text);
}

#[test]
fn hands_on_the_text_of_cargo() {
    let root = folder("discover-refused");
    write(&root, "Cargo.toml", "[workspace]\nmembers = [\"absent\"]\n");
    let error = discover(&root).expect_err("a member is absent");
    let DiscoverError::Cargo { text } = &error else {
        panic!("cargo ran: {error}");
    };
    assert!(text.contains("absent"), "{text}");
    assert!(error.to_string().contains(text), "{error}");
}
