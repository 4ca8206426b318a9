//! The discover stage asks the real cargo.

use std::fs;
use std::path::{Path, PathBuf};

use keyway_codegen::generator::discover::{DiscoverError, discover};
use keyway_codegen::generator::load::FileTree;
use keyway_codegen::generator::pipeline::analyze;

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

/// A crate of a registry that is a folder.
fn vendored(root: &Path, name: &str, manifest: &str) {
    let folder = root.join("vendor").join(name);
    let package =
        format!("[package]\nname = \"{name}\"\nversion = \"1.0.0\"\nedition = \"2024\"\n");
    write(&folder, "Cargo.toml", &format!("{package}{manifest}"));
    write(&folder, "src/lib.rs", "");
    write(&folder, ".cargo-checksum.json", "{\"files\":{}}");
}

#[test]
fn a_core_of_a_registry_is_told_by_what_it_depends_on() {
    let root = folder("discover-elsewhere");
    write(
        &root,
        ".cargo/config.toml",
        "[registries.shelf]\nindex = \"sparse+https://shelf.invalid/\"\n\
         [source.shelf]\nregistry = \"sparse+https://shelf.invalid/\"\nreplace-with = \"vendor\"\n\
         [source.vendor]\ndirectory = \"vendor\"\n",
    );
    write(
        &root,
        "Cargo.toml",
        "[workspace]\nmembers = [\"core\"]\nexclude = [\"vendor\"]\nresolver = \"3\"\n",
    );
    vendored(&root, "keyway", "");
    let keyway = "keyway = { version = \"1\", registry = \"shelf\" }\n";
    vendored(&root, "bodies", &format!("[dependencies]\n{keyway}"));
    vendored(
        &root,
        "shapes",
        "[package.metadata.module]\nkind = \"core\"\n",
    );
    vendored(&root, "core-units", "");
    let dependencies = ["keyway", "bodies", "shapes", "core-units"]
        .map(|name| format!("{name} = {{ version = \"1\", registry = \"shelf\" }}\n"));
    write(
        &root,
        "core/Cargo.toml",
        &format!(
            "[package]\nname = \"core-space\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\
             [package.metadata.module]\nkind = \"core\"\n[dependencies]\n{}",
            dependencies.concat()
        ),
    );
    write(
        &root,
        "core/src/lib.rs",
        "#[rustfmt::skip]\npub mod generated;\n#[keyway::model]\npub struct Space {\n    body: bodies::Body,\n    \
         shape: shapes::Shape,\n    length: core_units::Length,\n}\n",
    );
    let workspace = discover(&root).expect("cargo accepts the workspace");
    let resolved = analyze(workspace, &FileTree::Disk);
    let foreign = resolved.diagnostics.items().iter();
    let foreign: Vec<_> = foreign
        .filter(|finding| finding.code == "foreign-type")
        .map(|finding| finding.title.as_str())
        .collect();
    assert_eq!(foreign, ["`core_units::Length` is a type of another crate"]);
}
