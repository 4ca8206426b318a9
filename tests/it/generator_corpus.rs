//! The compiler takes each Core of `tests/fuzz/corpus/generator/accepted`, as the generator does: `keyway-codegen`'s own tests
//! hold the generator to the same files.
use std::fs;

use crate::harness::{Program, files_under, repository, scratch, write};

#[test]
fn rustc_takes_what_the_generator_takes() {
    let root = scratch().join("generator-corpus");
    let _ = fs::remove_dir_all(&root);
    let corpus = repository().join("tests/fuzz/corpus/generator/accepted");
    let libraries = files_under(&corpus);
    assert!(!libraries.is_empty());
    for library in libraries {
        let name = library.file_stem().unwrap().to_string_lossy().into_owned();
        let package = root.join("core").join(&name);
        write(&package.join("Cargo.toml"), manifest(&name).as_bytes());
        write(
            &package.join("src/lib.rs"),
            &fs::read(corpus.join(&library)).unwrap(),
        );
    }
    let workspace = "[workspace]\nresolver = \"3\"\nmembers = [\"core/*\"]\n";
    write(&root.join("Cargo.toml"), workspace.as_bytes());
    fs::copy(repository().join("Cargo.lock"), root.join("Cargo.lock")).unwrap();
    Program::keyway().at(&root).run(&["gen"]).succeeded();
    Program::cargo().at(&root).run(&["build"]).succeeded();
}

fn manifest(name: &str) -> String {
    let runtime = repository().join("runtime");
    let runtime = runtime.display().to_string().replace('\\', "/");
    format!(
        "[package]\nname = \"core-{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[package.metadata.module]\nkind = \"core\"\n[dependencies]\nkeyway = {{ path = \"{runtime}\" }}\nserde = {{ version = \"1\", features = [\"derive\"] }}\n"
    )
}
