//! Programs that the book starts from, which know nothing of Keyway.
use tempfile::TempDir;

use crate::harness::{Program, repository};

#[test]
fn a_program_with_trait_objects() {
    let source = repository().join("tests/fixtures/before/dyn_trait.rs");
    let folder = TempDir::new().unwrap();
    let program = folder.path().join("program").display().to_string();
    let arguments = ["--edition", "2024", "-o", &program];
    let source = source.display().to_string();
    let arguments = [&arguments[..], &[&source]].concat();
    Program::new("rustc").run(&arguments).succeeded();
    let ran = Program::new(&program).run(&[]).succeeded();
    assert_eq!(ran.stdout, "upper:  ONE TWO \ntrim: one two\n");
}
